import { byColumn, firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import type { DashboardType } from './dashboard.type.ts';

const columns = `d.id::text AS "dashboardId", d.account_id::text AS "accountId", d.uid AS id, d.title,
  d.account_id = asking_account() AS "isOwn", d.by_link AS "sharedByLink", d.roles AS "sharedWith",
  d.saved_at AS "savedAt", d.edit_revision AS "editRevision"`;

const today = `current_setting('app.today')::date`;
const own = 'd.account_id = asking_account()';
/** Shared with a role that the asker holds at or below a unit where the dashboard's person holds one. */
const sharedByRole = `EXISTS (
  SELECT FROM role_holdings mine JOIN unit_closure c ON c.descendant_id = mine.unit_id AND c.valid @> ${today}
    JOIN role_holdings theirs ON theirs.unit_id = c.ancestor_id AND theirs.line = c.line AND theirs.valid @> ${today}
  WHERE mine.account_id = asking_account() AND mine.valid @> ${today} AND mine.role = ANY (d.roles)
    AND theirs.account_id = d.account_id)`;

/** SQL: a dashboard `d` is listed: it is one's own or shared with a role of the asker. */
export const listedDashboard = `(${own} OR ${sharedByRole})`;

/** One's own and those shared with a role of the asker, one's own first, by title. */
export function dashboardsFor(em: EntityManager): Promise<DashboardType[]> {
  return rows<DashboardType>(
    em,
    `SELECT ${columns} FROM dashboards d WHERE ${listedDashboard}
     ORDER BY ${own} DESC, d.title COLLATE "vi-x-icu", d.id`,
  );
}

/** By its id: one's own, or one that is shared by role or by link. */
export function findDashboard(em: EntityManager, uid: string): Promise<DashboardType | undefined> {
  if (!isOuterId(uid)) return Promise.resolve(undefined);
  return firstRow<DashboardType>(
    em,
    `SELECT ${columns} FROM dashboards d WHERE d.uid = $1::uuid AND (${own} OR d.by_link OR ${sharedByRole})`,
    [uid],
  );
}

/** One's own, by inner key. */
export async function dashboardById(em: EntityManager, id: string): Promise<DashboardType | undefined> {
  return firstRow<DashboardType>(em, `SELECT ${columns} FROM dashboards d WHERE d.id = $1 AND ${own}`, [id]);
}

/** What stands on a dashboard, in order. */
export interface ChartRow {
  questionId: string;
  kind: string;
  size: string;
}

/** The charts of dashboards the asker sees, by the dashboards' inner keys. */
export async function chartsOf(
  em: EntityManager,
  dashboardIds: readonly string[],
): Promise<Map<string, { dashboardId: string; charts: ChartRow[] }>> {
  const found = await rows<{ dashboardId: string; charts: ChartRow[] }>(
    em,
    `SELECT dashboard_id::text AS "dashboardId", json_agg(json_build_object(
       'questionId', question_id::text, 'kind', kind, 'size', size) ORDER BY place) AS charts
     FROM dashboard_charts WHERE dashboard_id = ANY ($1::bigint[]) GROUP BY dashboard_id`,
    [dashboardIds],
  );
  return byColumn(found, 'dashboardId');
}
