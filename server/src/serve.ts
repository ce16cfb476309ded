import { createServer, type RequestListener, type Server } from 'node:http';
import { pino } from 'pino';
import type { Config } from './config.ts';
import { migrate } from './platform/migrate.ts';
import { openDatabase } from './platform/open-database.ts';
import { cannotListen, portTaken } from './platform/start-refusal.ts';

type Say = (line: string) => void;

/** A server that answers, and how to end it. */
export interface Serving {
  address: string;
  stop(): Promise<void>;
}

/**
 * What is open so far is closed in reverse order, also when a later step of the start fails. The port is taken before
 * anything is migrated or loaded: whoever asks meanwhile is told to come back.
 */
export async function serve(config: Config, say: Say): Promise<Serving> {
  const open: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of open.splice(0).reverse()) await close();
  };
  try {
    const parts = import('./app.ts');
    parts.catch(() => undefined);
    const database = await openDatabase(config, say);
    open.push(() => database.stop());
    let answer: RequestListener = starting;
    const server = createServer((request, response) => answer(request, response));
    await listen(server, config);
    open.push(() => close(server));
    await migrate(database.ownerUrl, say);
    const { filesFolderOf } = await import('./files/files-folder.ts');
    if (config.mode === 'demo' && !config.empty) {
      const { ensureDemo } = await import('./demo-data.ts');
      await ensureDemo({ ...database, filesFolder: filesFolderOf(config) }, say);
    }
    if (config.mode === 'production' || config.empty) {
      const { sayWhoComesFirst } = await import('./accounts/who-comes-first.ts');
      await sayWhoComesFirst(database.appUrl, say);
    }
    const { buildApp } = await parts;
    const log = pino({ level: config.logLevel });
    const { FileStore } = await import('./files/file-store.ts');
    const { startClearingFiles } = await import('./files/clear-files.ts');
    const { auditFolderOf, startSealer } = await import('./audit/seal/sealer.ts');
    const { SignedHeads } = await import('./audit/seal/signed-heads.ts');
    open.push(await startSealer(database.appUrl, auditFolderOf(config), log));
    const { startFolding } = await import('./figures/folding.ts');
    open.push(await startFolding(database.appUrl, log));
    const { Scanner } = await import('./files/scanner/scanner.ts');
    const { sayWhoScans } = await import('./files/scanner/say-who-scans.ts');
    const scanner = config.scanner && new Scanner(config.scanner, log);
    await sayWhoScans(config, scanner, say);
    const files = new FileStore(filesFolderOf(config));
    open.push(await startClearingFiles(database.appUrl, files, log));
    const heads = new SignedHeads(auditFolderOf(config));
    const app = await buildApp({ config, appUrl: database.appUrl, files, scanner, log, heads });
    open.push(() => app.close());
    answer = app.handle;
    open.push(() => close(server));
    open.push(async () => app.endLines());
    return { address: addressOf(server, config.host), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, {
    ...{ 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'" },
    ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'retry-after': '2', refresh: '2' },
  });
  response.end('Đang khởi động / starting\n');
};

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : cannotListen(host, port, error.message)),
    );
    server.listen(port, host, () => resolve());
  });
}

/** Answers under way have two seconds; then their connections are cut. What is closed already stays so. */
function close(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), 2000);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
