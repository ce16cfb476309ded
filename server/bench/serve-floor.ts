// A process of its own: the floor. Hand-written SQL under the same role, settings and row level security as the
// server, prepared, behind bare node:http. No session, no parsing, no validation, no JSON built that SQL did not build.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { Filled } from './fill.ts';
import { asking, floorQueries, prepared, submit, submitInsertOnly } from './floor-sql.ts';

// Connections stay as long as those of the server.
const pool = new pg.Pool({ connectionString: process.argv[2] ?? '', max: 20, idleTimeoutMillis: 5 * 60_000 });
const filled = await new Promise<Filled>((given) => process.once('message', (message) => given(message as Filled)));
const queries = floorQueries(filled);

const server = createServer((request, response) => {
  void bodyOf(request)
    .then(async (body) => {
      const path = request.url ?? '';
      if (path === '/submit') return submit(pool, filled, JSON.parse(body) as { connection: number; draft: number });
      if (path === '/insert') return submitInsertOnly(pool, filled);
      return read(path.slice(1));
    })
    .then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      (error: Error) => response.writeHead(500).end(error.message),
    );
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));

async function read(name: string): Promise<string> {
  const query = queries[name];
  if (!query) throw new Error(`no query ${name}`);
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query(prepared(asking, [filled.analyst, filled.today]));
    const found = await client.query<{ text: string }>(prepared(query.sql, query.params));
    await client.query('ROLLBACK');
    return found.rows[0]?.text ?? 'null';
  } finally {
    client.release();
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
