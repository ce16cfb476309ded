import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of a test's own, copied from the migrated template. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  drop(): Promise<void>;
}

/**
 * Copies the migrated template. The copy keeps the template's grants, so all copies share one application role.
 * Call `drop` in `afterAll`; open connections are ended by it.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { superUrl, ownerUrl, appUrl } = inject('testCluster');
  const name = `test_${randomBytes(8).toString('hex')}`;
  const template = new URL(ownerUrl);
  const owner = pg.escapeIdentifier(template.username);
  await execute(
    superUrl,
    `CREATE DATABASE ${name} TEMPLATE ${pg.escapeIdentifier(template.pathname.slice(1))} OWNER ${owner}`,
  );
  const inCopy = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    ownerUrl: inCopy(ownerUrl),
    appUrl: inCopy(appUrl),
    drop: () => execute(superUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
