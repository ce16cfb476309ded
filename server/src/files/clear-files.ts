import type { Logger } from 'pino';
import { systemAccount } from '../audit/perform-as-system.ts';
import { againAndAgain } from '../platform/again-and-again.ts';
import { realClock } from '../platform/clock.ts';
import { openOrm, rows, type EntityManager, type Orm } from '../platform/database.ts';
import { sessionContext } from '../platform/session-settings.ts';
import type { FileStore } from './file-store.ts';
import { lockBytes } from './files.repository.ts';

/** No transaction lasts longer, and no upload stays as long without a byte: what is older was left behind. */
const leftAfter = 30_000;
/** How long a file waits in a draft that does not name it (any more): by then it is forgotten. */
const unusedDays = 30;
const every = 20_000;

/**
 * Takes away what nobody needs: what a killed server left half done, what people removed, what was sent for a
 * report or plan and never named in it. All of it is found again at the next turn when it fails now.
 */
export async function clearFiles(orm: Orm, store: FileStore, now: Date): Promise<void> {
  const before = new Date(now.getTime() - leftAfter);
  for (const mark of await store.sweep(before)) {
    await settleBytes(orm, store, mark.sha256, async () => undefined);
    await store.settle(mark);
  }
  for (const { id, sha256 } of await unneeded(orm, now, before)) {
    await settleBytes(orm, store, sha256, async (em) => void (await rows(em, 'DELETE FROM files WHERE id = $1', [id])));
  }
}

/** The bytes go, before the row is forgotten for good, when no other row has the same. */
async function settleBytes(orm: Orm, store: FileStore, sha256: string, forget: (em: EntityManager) => Promise<void>) {
  await asSystem(orm, async (em) => {
    await lockBytes(em, sha256);
    await forget(em);
    const left = await rows(em, 'SELECT 1 FROM files WHERE sha256 = $1 LIMIT 1', [sha256]);
    if (left.length === 0) await store.remove(sha256);
  });
}

/** Removed by people, or sent for a plan whose document does not name it, or a report of which neither draft, what is kept aside nor an earlier save names it. */
function unneeded(orm: Orm, now: Date, before: Date): Promise<{ id: string; sha256: string }[]> {
  return asSystem(orm, (em) =>
    rows<{ id: string; sha256: string }>(
      em,
      `SELECT f.id::text AS id, f.sha256 FROM files f WHERE NOT f.kept AND (f.removed_at < $1
         OR f.place = 'answer' AND f.stored_at < $2 AND NOT EXISTS (SELECT FROM reports r
           WHERE r.plan_year = f.plan_year AND r.id = f.report_id
             AND (position(f.uid::text IN concat(r.draft, r.kept_aside)) > 0 OR EXISTS (SELECT FROM draft_snapshots s
               WHERE s.plan_year = r.plan_year AND s.report_id = r.id AND position(f.uid::text IN s.answers) > 0)))
         OR f.place = 'planAnswer' AND f.stored_at < $2 AND NOT EXISTS (SELECT FROM plans p
           WHERE p.id = f.plan_id AND position(f.uid::text IN concat(p.document, p.amended_document)) > 0))
       ORDER BY f.id LIMIT 200`,
      [before, new Date(now.getTime() - unusedDays * 86_400_000)],
    ),
  );
}

async function asSystem<O>(orm: Orm, run: (em: EntityManager) => Promise<O>): Promise<O> {
  const session = sessionContext({ accountId: await systemAccount(orm), today: realClock().today });
  const em = orm.em.fork({ session }) as EntityManager;
  return em.transactional((inner) => run(inner as EntityManager));
}

/** Clears at once and again and again; answers how to stop, after what is under way. */
export async function startClearingFiles(appUrl: string, store: FileStore, log: Logger): Promise<() => Promise<void>> {
  const orm = await openOrm(appUrl);
  const clear = () => clearFiles(orm, store, realClock().now());
  const stop = againAndAgain(clear, { every, log, fails: 'files are not cleared', goesOn: 'files are cleared again' });
  return async () => {
    await stop();
    await orm.close(true);
  };
}
