import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { rows } from '../../platform/database.ts';
import type { RemoveDashboardInput, RemoveDashboardResult } from './dashboard.type.ts';
import { ownKept } from '../own-kept.ts';

/** Removes a dashboard of one's own. The questions on it are kept. */
export function removeDashboard(request: Request, input: RemoveDashboardInput): Promise<typeof RemoveDashboardResult> {
  return perform(request, { action: 'dashboard.remove', input }, async (work) => {
    const own = await ownKept(work, 'Dashboard', input.dashboardId);
    if (own.editRevision !== input.expectedRevision) return { kind: 'DashboardConflict', dashboardId: own.id };
    await rows(work.em, 'DELETE FROM dashboards WHERE id = $1', [own.id]);
    work.record(input.dashboardId, { title: own.title });
    return { kind: 'DashboardRemoved', id: input.dashboardId };
  });
}
