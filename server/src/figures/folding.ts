import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { againAndAgain } from '../platform/again-and-again.ts';
import { firstRow, openOrm, rows, type EntityManager, type Orm } from '../platform/database.ts';

/** So often it is looked for changes, in milliseconds: pages that follow the figures hear of them no later. */
const every = 300;
/** Deltas of a batch: one transaction, a few milliseconds. */
const batch = 2000;
/** So often it is looked for what belongs into columns: whatever has changed since is read from facts until then. */
const buildsEvery = 5000;
/** Of fewer reports facts are read as fast. */
const leastInColumns = 500;
/** So many counts of what is known to all are added up. */
const counts = 20;
/** Beyond this a question takes longer than it should: the log says so. */
const many = 100_000;

/** Folds what was committed into sums by place, until nothing waits; answers how much was folded. */
export async function foldFigures(orm: Orm): Promise<number> {
  for (let folded = 0; ;) {
    const done = await firstRow<{ folded: number }>(
      orm.em.fork() as EntityManager,
      'SELECT fold_figures($1) AS folded',
      [batch],
    );
    folded += done!.folded;
    if (done!.folded < batch) return folded;
  }
}

/** How many changes of reports and figures wait to be folded. */
export const pendingFigures = async (orm: Orm): Promise<number> => (await waitingIn(orm)).waiting;

/** The same, and how many counts of what is known to all wait to be added up. */
async function waitingIn(orm: Orm): Promise<{ waiting: number; known: number }> {
  const sql = 'SELECT pending_figures()::int AS waiting, (SELECT count(*)::int FROM known_changes) AS known';
  return (await firstRow<{ waiting: number; known: number }>(orm.em.fork() as EntityManager, sql))!;
}

/**
 * Puts what many have reported into columns, a few places of one form and period at a time. Nothing is folded and no unit moves
 * meanwhile, so between it waits as long as it took.
 */
export async function buildColumns(orm: Orm, least = leastInColumns, isOver = () => false): Promise<void> {
  const next = () =>
    (orm.em.fork() as EntityManager).transactional(async (inner) => {
      const em = inner as EntityManager;
      await rows(em, 'SET LOCAL statement_timeout = 0');
      return (await firstRow<{ built: boolean }>(em, 'SELECT build_answer_columns($1) AS built', [least]))!.built;
    });
  for (let began = performance.now(); !isOver() && (await next()); began = performance.now())
    await pause(performance.now() - began);
}

/**
 * Folds what comes in, and thereby tells of it. Answers are exact without it, and slower the more waits. Several servers
 * may do so: one folds, the others find nothing to do. Answers how to stop.
 */
export async function startFolding(appUrl: string, log: Logger): Promise<() => Promise<void>> {
  const orm = await openOrm(appUrl);
  const fold = async () => {
    const { waiting, known } = await waitingIn(orm);
    if (known > counts) await firstRow(orm.em.fork() as EntityManager, 'SELECT add_up_known()');
    if (waiting > many) log.warn({ figuresPending: waiting }, 'many figures wait to be folded');
    if (waiting > 0) await foldFigures(orm);
  };
  let isOver = false;
  const said = { fails: 'answers are not put into columns', goesOn: 'answers are put into columns again' };
  const stopBuilding = againAndAgain(() => buildColumns(orm, leastInColumns, () => isOver), {
    every: buildsEvery,
    log,
    ...said,
  });
  const stop = againAndAgain(fold, { every, log, fails: 'figures are not folded', goesOn: 'figures are folded again' });
  return async () => {
    isOver = true;
    await stopBuilding();
    await stop();
    await orm.close(true);
  };
}
