import { firstRow, rows, type EntityManager } from '../platform/database.ts';

const set = `SELECT set_config('app.account', $1, true), set_config('app.today', $2, true)`;

interface Sight {
  account: string;
  today: string;
}

/**
 * What a command's change entails for units its author may not see, done in the same transaction with the system's
 * sight as of a day. The command checks first that the change itself is allowed.
 */
export async function asSystem<O>(em: EntityManager, today: string, run: () => Promise<O>): Promise<O> {
  const { system, ...before } = await sightOf(em);
  return seeing(em, before, { account: system, today }, run);
}

/** What a command does to what somebody keeps for themselves, which nobody else may see. Checked first as that is. */
export async function inNameOf<O>(em: EntityManager, account: string, run: () => Promise<O>): Promise<O> {
  const { system: _system, ...before } = await sightOf(em);
  return seeing(em, before, { account, today: before.today }, run);
}

async function sightOf(em: EntityManager): Promise<Sight & { system: string }> {
  const found = await firstRow<Sight & { system: string }>(
    em,
    `SELECT current_setting('app.account') AS account, current_setting('app.today') AS today,
       (SELECT id::text FROM accounts WHERE is_system ORDER BY id LIMIT 1) AS system`,
  );
  return found!;
}

async function seeing<O>(em: EntityManager, before: Sight, sight: Sight, run: () => Promise<O>): Promise<O> {
  await rows(em, set, [sight.account, sight.today]);
  const outcome = await run();
  await rows(em, set, [before.account, before.today]);
  return outcome;
}
