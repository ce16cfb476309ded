import { filesOfUnits, type FileRow } from '../files/files.repository.ts';
import type { Request } from '../people/request.ts';
import type { UnitPlan } from '../plans/unit-plans/unit-plan.type.ts';
import type { TaskProgress } from '../tasks/task.type.ts';

/** The files that show how far a unit is with a task. */
export const evidenceOf = (request: Request, { planId, taskId, unitId }: TaskProgress): Promise<FileRow[]> =>
  filesAtPlan(request, planId, (file) => file.place === 'evidence' && file.task === taskId && file.unitId === unitId);

/** The files of the plan that a unit writes itself. */
export const filesOfUnitPlan = (request: Request, { planId, unitId }: UnitPlan): Promise<FileRow[]> =>
  filesAtPlan(request, planId, (file) => file.place === 'unitPlan' && file.unitId === unitId);

/** What units brought to a plan; that of a whole plan comes in one statement. */
async function filesAtPlan(request: Request, planId: string, isMeant: (file: FileRow) => boolean): Promise<FileRow[]> {
  const loader = request.loaders.of<FileRow[]>(
    async (planIds) => groupByPlan(await filesOfUnits(await request.reads.em(), planIds)),
    filesAtPlan,
  );
  return ((await loader.load(planId)) ?? []).filter(isMeant);
}

function groupByPlan(files: readonly FileRow[]): Map<string, FileRow[]> {
  const grouped = new Map<string, FileRow[]>();
  for (const file of files) grouped.set(file.planId!, [...(grouped.get(file.planId!) ?? []), file]);
  return grouped;
}
