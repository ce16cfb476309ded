import { firstRow, type EntityManager, type Orm } from '../platform/database.ts';
import type { Clock } from '../platform/clock.ts';
import { sessionContext } from '../platform/session-settings.ts';
import { writeAuditEntry } from './audit-entry.ts';

/**
 * What the passing of a date demands, done by the system's own account (nobody can sign in as it): one transaction,
 * one audit entry.
 */
export async function performAsSystem(
  orm: Orm,
  clock: Clock,
  action: string,
  run: (em: EntityManager, systemId: string) => Promise<Record<string, unknown>>,
): Promise<void> {
  const systemId = await systemAccount(orm);
  const em = orm.em.fork({ session: sessionContext({ accountId: systemId, today: clock.today }) }) as EntityManager;
  await em.transactional(async (inner) => {
    const details = await run(inner as EntityManager, systemId);
    await writeAuditEntry(inner as EntityManager, {
      at: clock.now(),
      accountId: systemId,
      action,
      subject: null,
      details,
    });
  });
}

/** The inner key of the account that nobody can sign in as. */
export async function systemAccount(orm: Orm): Promise<string> {
  const system = await firstRow<{ id: string }>(
    orm.em.fork() as EntityManager,
    'SELECT id::text AS id FROM accounts WHERE is_system ORDER BY id LIMIT 1',
  );
  if (!system) throw new TypeError('the system account is gone');
  return system.id;
}
