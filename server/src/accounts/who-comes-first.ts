import { realClock } from '../platform/clock.ts';
import { openOrm, type EntityManager } from '../platform/database.ts';
import { hasAdministrator } from './first-administrator.ts';

/** Without an administrator nobody can sign in: says at the start how the first is let in. */
export async function sayWhoComesFirst(appUrl: string, say: (line: string) => void): Promise<void> {
  const orm = await openOrm(appUrl);
  const asked = hasAdministrator(orm.em.fork() as EntityManager, realClock().today);
  if (await asked.finally(() => orm.close(true))) return;
  say('Chưa có người quản trị: dừng lại rồi chạy / there is no administrator yet: stop, then run');
  say('  npm run administrator -w server -- --login … --name … --unit … --kind …');
}
