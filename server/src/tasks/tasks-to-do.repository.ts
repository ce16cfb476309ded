import { unitWorkers } from '../people/unit-workers.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import type { TaskToDo } from './task.type.ts';

/**
 * Tasks of issued plans that were given to units the asker works for, who tell themselves how far they are and have not done
 * them: the soonest day first. What a form, field or target answers waits as a report or target.
 */
export function tasksToDo(em: EntityManager): Promise<TaskToDo[]> {
  return rows<TaskToDo>(
    em,
    `WITH mine AS (SELECT DISTINCT s.unit_id FROM seen_units s WHERE s.own AND s.role IN ${unitWorkers}),
     given AS (
       SELECT k.*, o.unit_id AS office FROM plan_tasks k JOIN plans p ON p.id = k.plan_id
       JOIN plan_owners o ON o.plan_id = p.id AND o.valid @> current_setting('app.today')::date
       WHERE p.state = 'issued' AND NOT k.withdrawn AND k.answered_by IS NULL AND k.answered_target_id IS NULL
         AND cardinality(k.unit_kinds) + cardinality(k.also_units) > 0)
     SELECT k.plan_id::text AS "planId", k.row AS id, m.unit_id::text AS "unitId", k.code, k.content, k.lead,
       k.cooperating, k.deadline, k.due_on::text AS "dueOn", coalesce(g.state, 'notBegun') AS state
     FROM mine m JOIN unit_placements q ON q.unit_id = m.unit_id AND q.line = 'territory'
       AND q.valid @> current_setting('app.today')::date
     JOIN unit_closure c ON c.descendant_id = m.unit_id AND c.line = 'territory' AND c.valid @> current_setting('app.today')::date
     JOIN given k ON k.office = c.ancestor_id
       AND CASE WHEN q.kind = ANY (k.unit_kinds) THEN m.unit_id <> ALL (k.except_units) ELSE m.unit_id = ANY (k.also_units) END
     LEFT JOIN task_progress g ON g.plan_id = k.plan_id AND g.row = k.row AND g.unit_id = m.unit_id
     WHERE g.state IS DISTINCT FROM 'done' ORDER BY k.due_on, k.plan_id, k.position, m.unit_id LIMIT 50`,
  );
}
