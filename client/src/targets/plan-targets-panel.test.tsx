import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { PlanTargetsPanel } from './plan-targets-panel.tsx';

const target = (id: string, units: number) => ({
  __typename: 'TargetEdge',
  node: {
    ...{ __typename: 'Target', id, title: id, titleEn: null, relation: 'AT_LEAST', value: '1', unitKinds: ['WARD'] },
    ...{ afterMerger: 'SUM', measure: null, exceptUnits: [], alsoUnits: [], ownValues: [] },
    period: { __typename: 'Period', id: 't', name: 'Năm 2025', series: 'annual', dataTo: '2025-10-31' },
    due: { __typename: 'Due', date: '2025-11-05', inclusive: false, lastDay: '2025-11-04', daysLeft: 9 },
    totals: { __typename: 'StandingTotals', units, reached: 0, short: units, over: 0 },
  },
});
const look = (canChangeDuties: boolean) => {
  const targets = {
    __typename: 'TargetConnection',
    totalCount: 2,
    edges: [target('Của mình', 1), target('Của tổ chức', 0)],
  };
  const plan = {
    ...{ __typename: 'Plan', id: 'p', state: 'ISSUED', editRevision: 3, canChangeDuties, targets },
    ...{ owner: { __typename: 'Unit', id: 'u' }, periods: [], assignments: [] },
  };
  renderAnswered(<PlanTargetsPanel planId="p" />, { PlanTargets: () => ({ plan }) });
};

it('counts to a unit those it sees under a target, and nobody where it does not owe it', async () => {
  look(false);
  expect(await screen.findByText('0/1 đơn vị đã đạt')).toBeTruthy();
  expect(screen.queryByText('0/0 đơn vị đã đạt')).toBeNull();
  expect(screen.getAllByRole('link')).toHaveLength(1);
});

it('tells the office where nobody owes a target', async () => {
  look(true);
  expect(await screen.findByText('0/0 đơn vị đã đạt')).toBeTruthy();
});
