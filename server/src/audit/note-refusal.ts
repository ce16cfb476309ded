import type { Request } from '../people/request.ts';
import type { EntityManager } from '../platform/database.ts';
import { Problem } from '../platform/problem.ts';
import { sessionContext } from '../platform/session-settings.ts';
import type { Viewer } from '../people/viewer.ts';
import { writeAuditEntry } from './audit-entry.ts';

/**
 * A command that somebody may not leaves its name in the audit, after its own transaction is undone; neither what was sent nor
 * what it was about, which may be none of theirs to know. Only FORBIDDEN is noted: what is hidden from somebody is not found,
 * as what never was, and takes as long. Where it cannot be noted, the person is told what they are told anyway, and the log why.
 */
export async function noteRefusal(request: Request, viewer: Viewer, command: string, error: unknown): Promise<void> {
  if (!(error instanceof Problem) || error.code !== 'FORBIDDEN') return;
  const action = request.refusals.next(viewer.id);
  if (!action) return;
  const { clock, orm } = request;
  const session = sessionContext({ accountId: viewer.id, today: clock.today });
  const entry = { at: clock.now(), accountId: viewer.id, action, subject: null, details: { command } };
  const em = orm.em.fork({ session }) as EntityManager;
  await em
    .transactional((within) => writeAuditEntry(within as EntityManager, entry))
    .catch((failure: unknown) => request.refusals.missed(failure));
}
