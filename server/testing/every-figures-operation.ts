import type { Operation } from './operation.ts';

const filtered = 'answers what the asker may see';
const sum = { measures: [{ indicator: 'models-new', function: 'SUM' }] };

/** The operations on figures, with what each needs to be asked at all. */
export const figuresQueries: Record<string, Operation> = {
  aggregate: {
    args: () => ({ question: { ...sum, groupBy: ['UNIT'] } }),
    open: filtered,
  },
  aggregateCost: {
    args: () => ({ question: sum }),
    open: 'tells no figure; reports are counted as far as the asker sees them',
  },
  answerFields: { args: () => ({}), open: 'what published forms ask is for everybody' },
  dashboard: {
    args: () => ({ id: '00000000-0000-4000-8000-000000000000' }),
    open: 'what is asked is for those it is shared with; tested with the dashboards',
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
    args: () => ({ id: '00000000-0000-4000-8000-000000000000' }),
    open: 'what is asked is for whoever has its id',
  },
  savedQuestions: { open: 'the asker’s own' },
};

export const figuresMutations: Record<string, Operation> = {
  removeDashboard: { open: 'one’s own; tested with the dashboards' },
  removeQuestion: { open: 'one’s own; tested with the saved questions' },
  saveDashboard: { open: 'one’s own; tested with the dashboards' },
  saveQuestion: { open: 'one’s own; tested with the saved questions' },
};
