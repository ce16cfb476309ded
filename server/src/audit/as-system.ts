import { firstRow, rows, type EntityManager } from '../platform/database.ts';

const set = `SELECT set_config('app.account', $1, true), set_config('app.today', $2, true)`;

/**
 * What a command's change entails for units its author may not see, done in the same transaction with the system's
 * sight as of a day. The command checks first that the change itself is allowed.
 */
export async function asSystem<O>(em: EntityManager, today: string, run: () => Promise<O>): Promise<O> {
  const before = await firstRow<{ account: string; today: string; system: string }>(
    em,
    `SELECT current_setting('app.account') AS account, current_setting('app.today') AS today,
       (SELECT id::text FROM accounts WHERE is_system ORDER BY id LIMIT 1) AS system`,
  );
  await rows(em, set, [before!.system, today]);
  const outcome = await run();
  await rows(em, set, [before!.account, before!.today]);
  return outcome;
}
