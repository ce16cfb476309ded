import type { UndoObstacle } from '@ke-hoach/schema';
import { asSystem } from '../audit/as-system.ts';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { isReferredTo } from '../platform/database-failure.ts';
import { problem } from '../platform/problem.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { rolesOver, rolesOverOn } from '../units/roles-over.ts';
import { takeBack, type Step } from './change-ledger.ts';
import { letGoOfLeaders, plansFollowing, restoreLeaders, type FollowingPlan } from './plans-followed.ts';
import { lockChanges } from './apply-changes.ts';
import { chooseAsBefore } from './chosen-as-before.ts';
import { followUnits } from './change-units.ts';
import { mayChangeUnit } from './unit-change.policy.ts';
import type { UndoUnitChangesInput } from './unit-change.inputs.ts';
import type { LaterUnitChange, UndoUnitChangesResult } from './unit-change.type.ts';

/** What a batch made may not stand yet: rights over it are judged when all changes hold. */
const lastDay = '9999-12-30';

interface Obstacle {
  obstacle: UndoObstacle;
  later?: LaterUnitChange;
}

interface Batch {
  key: string;
  steps: string;
  units: string[];
  isUndone: boolean;
}

/** Takes a whole batch back while nothing depends on it. */
export function undoUnitChanges(request: Request, input: UndoUnitChangesInput): Promise<typeof UndoUnitChangesResult> {
  return perform(request, { action: 'unit.undoChange', input }, async (work) => {
    const { em, viewer, clock, record } = work;
    const batch = await batchToUndo(work, input.batchId);
    const steps = JSON.parse(batch.steps) as Step[];
    const plans = await asSystem(em, clock.today, () => plansFollowing(em, steps));
    const obstacle = await asSystem(em, clock.today, () => obstacleTo(em, batch, { steps, plans }));
    if (obstacle) return { kind: 'UndoRefused', later: null, ...obstacle } as const;
    const restructured = await restructuredBy(em, steps);
    await rows(em, 'SAVEPOINT before_undo');
    const { met, plansChoosing } = await asSystem(em, clock.today, async () => {
      await forgetUntouchedReports(em, madeUnits(steps));
      await rows(
        em,
        'DELETE FROM unit_closure WHERE ancestor_id = ANY ($1::bigint[]) OR descendant_id = ANY ($1::bigint[])',
        [madeUnits(steps)],
      );
      await letGoOfLeaders(em, plans, steps);
      const choosing = await chooseAsBefore(em, madeUnits(steps));
      const standing = await obstacleMet(em, steps);
      if (!standing) await restoreLeaders(em, plans, clock.today);
      return { met: standing, plansChoosing: choosing };
    });
    if (met) {
      await rows(em, 'ROLLBACK TO SAVEPOINT before_undo');
      return { kind: 'UndoRefused', obstacle: met, later: null } as const;
    }
    await rows(em, 'UPDATE unit_changes SET undone_at = $2, undone_by = $3 WHERE id = $1', [
      ...[batch.key, clock.now(), viewer.id],
    ]);
    record(input.batchId, { ...(await followUnits(em, clock.today, restructured)) });
    const plansFollowed = plans.map(({ title }) => title);
    return { kind: 'UnitChangesUndone', batchId: input.batchId, plansFollowed, plansChoosing } as const;
  });
}

async function batchToUndo({ em }: Work, id: string): Promise<Batch> {
  await lockChanges(em);
  const batch = isOuterId(id)
    ? await firstRow<Batch>(
        em,
        `SELECT c.id::text AS key, c.steps, ARRAY(SELECT u.id::text FROM units u WHERE u.id = ANY (c.units)) AS units,
           c.undone_at IS NOT NULL AS "isUndone" FROM unit_changes c WHERE c.uid = $1`,
        [id],
      )
    : undefined;
  if (!batch?.units.length) throw problem('NOT_FOUND', { kind: 'UnitChangeBatch' });
  for (const unit of batch.units) {
    if (mayChangeUnit(await rolesOver(em, unit)) || mayChangeUnit(await rolesOverOn(em, unit, lastDay))) continue;
    throw problem('FORBIDDEN', { command: 'unit.undoChange' });
  }
  return batch;
}

/** The units whose places or successions the steps made or changed: asked before they are taken back. */
async function restructuredBy(em: EntityManager, steps: readonly Step[]): Promise<string[]> {
  const ids = (table: Step['table']) => steps.flatMap((step) => (step.table === table ? [step.id] : []));
  const found = await rows<{ id: string }>(
    em,
    `SELECT unit_id::text AS id FROM unit_placements WHERE id = ANY ($1::bigint[])
     UNION SELECT from_unit::text FROM unit_successions WHERE id = ANY ($2::bigint[])`,
    [ids('unit_placements'), ids('unit_successions')],
  );
  return found.map(({ id }) => id);
}

const madeUnits = (steps: readonly Step[]) => steps.flatMap(({ table, id }) => (table === 'units' ? [id] : []));

/** Takes the steps back; answers what stands in the way where one of them cannot be. */
async function obstacleMet(em: EntityManager, steps: readonly Step[]): Promise<UndoObstacle | null> {
  await rows(em, 'SAVEPOINT taking_back');
  try {
    const changed = await takeBack(em, steps);
    return changed && (changed.table === 'role_holdings' ? 'rolesChanged' : 'laterChange');
  } catch (error) {
    if (!isReferredTo(error)) throw error;
    await rows(em, 'ROLLBACK TO SAVEPOINT taking_back');
    return 'unitInUse';
  }
}

interface Undoing {
  steps: readonly Step[];
  plans: readonly FollowingPlan[];
}

async function obstacleTo(em: EntityManager, batch: Batch, { steps, plans }: Undoing): Promise<Obstacle | null> {
  if (batch.isUndone) return { obstacle: 'undone' };
  const later = await laterThan(em, batch);
  if (later) return { obstacle: 'laterChange', later };
  const made = madeUnits(steps);
  const kept = (table: string) => steps.flatMap((step) => (step.table === table ? [step.id] : []));
  const use = await firstRow<{ begun: boolean; used: boolean }>(
    em,
    `SELECT EXISTS (SELECT FROM reports r WHERE r.unit_id = ANY ($1::bigint[]) AND (r.state NOT IN ('expected', 'void')
         OR EXISTS (SELECT FROM report_events e WHERE e.report_id = r.id AND e.plan_year = r.plan_year))) AS begun,
       EXISTS (SELECT FROM role_holdings h WHERE h.unit_id = ANY ($1::bigint[]) AND NOT h.id = ANY ($2::bigint[]))
       OR EXISTS (SELECT FROM plan_owners o WHERE o.unit_id = ANY ($1::bigint[]) AND NOT o.id = ANY ($3::bigint[])
         AND NOT o.plan_id = ANY ($4::bigint[]))
       OR EXISTS (SELECT FROM forms f WHERE f.owner_id = ANY ($1::bigint[]))
       OR EXISTS (SELECT FROM library_entries e WHERE e.owner_id = ANY ($1::bigint[]))
       OR EXISTS (SELECT FROM unit_approvals a WHERE a.unit_id = ANY ($1::bigint[])) AS used`,
    [made, kept('role_holdings'), kept('plan_owners'), plans.map(({ id }) => id)],
  );
  if (use?.begun) return { obstacle: 'reportsBegun' };
  return use?.used ? { obstacle: 'unitInUse' } : null;
}

/** The latest batch that builds on another: what is taken back first. */
function laterThan(em: EntityManager, batch: Batch): Promise<LaterUnitChange | undefined> {
  return firstRow<LaterUnitChange>(
    em,
    `SELECT c.reason, (SELECT min(one ->> 'on') FROM json_array_elements(c.changes::json) AS one) AS "on",
       (SELECT p.name FROM unit_placements p WHERE p.unit_id = ANY (c.units) AND p.unit_id = ANY ($2::bigint[])
        ORDER BY p.line = 'territory' DESC, p.unit_id DESC, p.valid @> current_setting('app.today')::date DESC,
          lower(p.valid) DESC NULLS LAST LIMIT 1) AS "unitName"
     FROM unit_changes c WHERE c.id > $1 AND c.undone_at IS NULL AND c.units && $2::bigint[] ORDER BY c.id DESC LIMIT 1`,
    [batch.key, batch.units],
  );
}

/** Reports that came to be only because the batch made their unit. */
async function forgetUntouchedReports(em: EntityManager, units: readonly string[]): Promise<void> {
  await rows(em, `DELETE FROM reports WHERE unit_id = ANY ($1::bigint[]) AND state IN ('expected', 'void')`, [units]);
}
