// `npm run administrator -w server -- --login an.nv …`: lets the first administrator in, or gives one a new code.
import { parseArgs } from 'node:util';
import { UnitKind } from '@ke-hoach/schema';
import { letAdministratorIn } from './accounts/first-administrator.ts';
import { readConfig } from './config.ts';
import { realClock } from './platform/clock.ts';
import { openOrm } from './platform/database.ts';
import { migrate } from './platform/migrate.ts';
import { openDatabase } from './platform/open-database.ts';
import { StartRefusal, wantedForAdministrator } from './platform/start-refusal.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const text = { type: 'string' } as const;

try {
  const wish = readWish();
  const config = readConfig(process.env, []);
  const database = await openDatabase(config, say);
  try {
    await migrate(database.ownerUrl, say);
    const orm = await openOrm(database.appUrl);
    const { login, code, expiresAt } = await letAdministratorIn(orm, realClock(), wish).finally(() => orm.close(true));
    const base = wish.address ?? config.publicAddress ?? `http://${config.host}:${config.port}`;
    say(`Mở địa chỉ này một lần, trước / open this address once, before ${expiresAt.slice(0, 10)}:`);
    say(`  ${base}/activate#${new URLSearchParams({ login, code }).toString()}`);
  } finally {
    await database.stop();
  }
} catch (error) {
  const words = error instanceof StartRefusal ? `${error.vi}\n${error.en}` : String(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

function readWish() {
  try {
    const options = { login: text, name: text, unit: text, kind: text, address: text };
    const { login, kind, ...more } = parseArgs({ options }).values;
    const kinds: readonly string[] = Object.values(UnitKind);
    if (!login || (kind !== undefined && !kinds.includes(kind))) throw wantedForAdministrator();
    return { login, kind: kind as UnitKind | undefined, ...more };
  } catch {
    throw wantedForAdministrator();
  }
}
