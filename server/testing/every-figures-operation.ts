import { input, nobodyElse, type Operation } from './operation.ts';

const filtered = 'answers what the asker may see';
const sum = { measures: [{ indicator: 'models-new', function: 'SUM' }], counted: 'SUBMITTED' };

/** The operations on figures, with what each needs to be asked at all. */
export const figuresQueries: Record<string, Operation> = {
  aggregate: {
    args: () => ({ question: { ...sum, groupBy: ['UNIT'], first: 50 } }),
    open: filtered,
  },
  aggregateCost: {
    args: () => ({ question: sum }),
    open: 'tells no figure; reports are counted as far as the asker sees them',
  },
  answerFields: { args: () => ({}), open: 'what published forms ask is for everybody' },
  dashboard: {
    args: ({ dashboard }) => ({ id: dashboard }),
    open: 'what is asked is for those it is shared with; tested with the dashboards',
    hides: ['dashboard'],
  },
  dashboards: { open: 'the asker’s own and what is shared with their roles; tested with the dashboards' },
  measurables: { args: () => ({}), open: 'what published forms ask is for everybody' },
  narrativeFields: {
    args: ({ plan }) => ({ planId: plan }),
    open: 'what published forms ask is for everybody',
  },
  narratives: {
    args: () => ({ question: { field: '288584b2-5f15-48b4-abe5-0e3479bd846e', counted: 'SUBMITTED' } }),
    open: filtered,
  },
  reportsBehind: {
    args: () => ({ cell: { question: sum, keys: [] } }),
    open: filtered,
  },
  savedQuestion: {
    args: ({ savedQuestion }) => ({ id: savedQuestion }),
    open: 'what is asked is for whoever has its id',
  },
  savedQuestions: { open: 'the asker’s own' },
};

export const figuresMutations: Record<string, Operation> = {
  removeDashboard: {
    args: input(({ dashboard }) => ({ dashboardId: dashboard, expectedRevision: 1 })),
    ...{ may: nobodyElse, hides: ['dashboard'] },
  },
  removeQuestion: {
    args: input(({ savedQuestion }) => ({ questionId: savedQuestion, expectedRevision: 1 })),
    ...{ may: nobodyElse, hides: ['savedQuestion'] },
  },
  saveDashboard: {
    args: input(({ dashboard }) => ({
      ...{ dashboardId: dashboard, expectedRevision: 1, title: 'Bảng', charts: [] },
      ...{ sharedByLink: false, sharedWith: [] },
    })),
    ...{ may: nobodyElse, hides: ['dashboard'] },
  },
  saveQuestion: {
    args: input(({ savedQuestion }) => ({
      ...{ questionId: savedQuestion, expectedRevision: 1, title: 'Câu hỏi', question: sum, chart: 'AUTO' },
    })),
    ...{ may: nobodyElse, hides: ['savedQuestion'] },
  },
};
