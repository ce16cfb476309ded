import { useMutation } from '@apollo/client/react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { Dashboard_dashboardFragment, SaveDashboardInput } from '../../gql/graphql.ts';
import { DashboardsDocument, RemoveDashboardDocument, SaveDashboardDocument } from './dashboard-operations.ts';

export type Dashboard = Dashboard_dashboardFragment;
export type Chart = Dashboard['charts'][number];

/** What is changed of a dashboard; the rest stays as it was read. */
export type DashboardChange = Partial<Pick<SaveDashboardInput, 'title' | 'charts' | 'sharedByLink' | 'sharedWith'>>;

/** Charts as a command names them. */
export const chartsSent = (charts: readonly Chart[]): SaveDashboardInput['charts'] =>
  charts.map(({ question, kind, size }) => ({ questionId: question.id, kind, size }));

/** Makes, changes and removes one's own dashboards; the list is read anew before a command is done. */
export function useDashboards() {
  const options = { refetchQueries: [DashboardsDocument], awaitRefetchQueries: true };
  const [save, saving] = useMutation(SaveDashboardDocument, options);
  const [remove, removing] = useMutation(RemoveDashboardDocument, options);
  const key = useIntentionKey();
  return {
    busy: saving.loading || removing.loading,
    /** Without `dashboard` a new one. */
    save: async (dashboard: Dashboard | null, change: DashboardChange) => {
      const input: SaveDashboardInput = {
        ...(dashboard ? { dashboardId: dashboard.id } : {}),
        title: dashboard?.title ?? '',
        charts: chartsSent(dashboard?.charts ?? []),
        sharedByLink: dashboard?.sharedByLink ?? false,
        sharedWith: [...(dashboard?.sharedWith ?? [])],
        ...change,
        expectedRevision: dashboard?.editRevision ?? 0,
        idempotencyKey: key.current(),
      };
      const { data } = await save({ variables: { input } });
      key.done();
      return data!.saveDashboard;
    },
    remove: async ({ id, editRevision }: Dashboard) => {
      const { data } = await remove({
        variables: { input: { dashboardId: id, expectedRevision: editRevision, idempotencyKey: key.current() } },
      });
      key.done();
      return data!.removeDashboard;
    },
  };
}
