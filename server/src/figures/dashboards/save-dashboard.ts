import { perform, type Work } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { firstRow, rows } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { tidyText } from '../../platform/tidy-text.ts';
import type { DashboardChartInput, SaveDashboardInput, SaveDashboardResult } from './dashboard.type.ts';
import { ownKept } from '../own-kept.ts';

const most = { charts: 24, dashboards: 100 };

/** Makes a dashboard of kept questions, or makes one's own as it is to be. */
export function saveDashboard(request: Request, input: SaveDashboardInput): Promise<typeof SaveDashboardResult> {
  const title = tidyText(input.title, 'title');
  if (input.charts.length > most.charts)
    throw problem('INVALID_INPUT', { path: 'charts', reason: `at most ${most.charts}` });
  const roles = [...new Set(input.sharedWith)];
  return perform(request, { action: 'dashboard.save', input }, async (work) => {
    const { em, viewer, clock } = work;
    const own = input.dashboardId == null ? null : await ownKept(work, 'Dashboard', input.dashboardId);
    if ((own?.editRevision ?? 0) !== input.expectedRevision) {
      if (own) return { kind: 'DashboardConflict', dashboardId: own.id };
      throw problem('INVALID_INPUT', { path: 'expectedRevision', reason: '0 for a new one' });
    }
    if (!own) await assertRoom(work);
    const asked = [title, input.sharedByLink, roles, clock.now()];
    const saved = own
      ? await firstRow<{ id: string; uid: string }>(
          em,
          `UPDATE dashboards SET title = $2, by_link = $3, roles = $4, saved_at = $5, edit_revision = edit_revision + 1
           WHERE id = $1 RETURNING id::text AS id, uid`,
          [own.id, ...asked],
        )
      : await firstRow<{ id: string; uid: string }>(
          em,
          `INSERT INTO dashboards (account_id, title, by_link, roles, saved_at) VALUES ($1, $2, $3, $4, $5)
           RETURNING id::text AS id, uid`,
          [viewer.id, ...asked],
        );
    await putCharts(work, saved!.id, input.charts);
    work.record(saved!.uid, {
      ...{ title, charts: input.charts.length },
      ...{ sharedByLink: input.sharedByLink, sharedWith: roles },
    });
    return { kind: 'DashboardSaved', dashboardId: saved!.id };
  });
}

async function putCharts({ em, viewer }: Work, dashboardId: string, charts: DashboardChartInput[]): Promise<void> {
  const wanted = charts.map(({ questionId }) => questionId);
  const found = await rows<{ id: string; uid: string }>(
    em,
    `SELECT id::text AS id, uid FROM saved_questions WHERE uid = ANY ($1::uuid[]) AND account_id = $2 FOR KEY SHARE`,
    [wanted.filter(isOuterId), viewer.id],
  );
  const ids = new Map(found.map(({ id, uid }) => [uid, id]));
  const keys = wanted.map((uid) => ids.get(uid.toLowerCase()));
  if (keys.includes(undefined)) throw problem('NOT_FOUND', { kind: 'SavedQuestion' });
  await rows(em, 'DELETE FROM dashboard_charts WHERE dashboard_id = $1', [dashboardId]);
  await rows(
    em,
    `INSERT INTO dashboard_charts (dashboard_id, place, question_id, kind, size)
     SELECT $1, c.place, c.question_id, c.kind, c.size
     FROM unnest($2::bigint[], $3::text[], $4::text[]) WITH ORDINALITY AS c (question_id, kind, size, place)`,
    [dashboardId, keys, charts.map(({ kind }) => kind), charts.map(({ size }) => size)],
  );
}

async function assertRoom({ em, viewer }: Work): Promise<void> {
  const kept = await firstRow<{ count: number }>(
    em,
    'SELECT count(*)::int AS count FROM dashboards WHERE account_id = $1',
    [viewer.id],
  );
  if (kept!.count >= most.dashboards)
    throw problem('INVALID_INPUT', { path: 'dashboardId', reason: `at most ${most.dashboards} are kept` });
}
