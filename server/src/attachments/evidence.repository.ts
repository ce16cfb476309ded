import { filesOfTasks, type FileRow } from '../files/files.repository.ts';
import type { Request } from '../people/request.ts';
import type { TaskProgress } from '../tasks/task.type.ts';

/** The files that show how far a unit is with a task; those of a whole plan come in one statement. */
export async function evidenceOf(request: Request, { planId, taskId, unitId }: TaskProgress): Promise<FileRow[]> {
  const loader = request.loaders.of<FileRow[]>(
    async (planIds) => groupByPlan(await filesOfTasks(await request.reads.em(), planIds)),
    evidenceOf,
  );
  return ((await loader.load(planId)) ?? []).filter((file) => file.task === taskId && file.unitId === unitId);
}

function groupByPlan(files: readonly FileRow[]): Map<string, FileRow[]> {
  const grouped = new Map<string, FileRow[]>();
  for (const file of files) grouped.set(file.planId!, [...(grouped.get(file.planId!) ?? []), file]);
  return grouped;
}
