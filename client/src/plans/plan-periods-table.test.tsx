import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { PlanPeriodsTable_assignmentFragment } from '../gql/graphql.ts';
import { renderAnswered } from '../testing/answered.tsx';
import { PlanPeriodsTable } from './plan-periods-table.tsx';

const asking = (id: string, title: string, version: number | null) =>
  ({
    ...{
      __typename: 'Assignment',
      id,
      unitKinds: ['WARD'],
      exceptUnits: [],
      alsoUnits: [],
      responsibleOn: null,
      asks: 'ONE',
    },
    form: { __typename: 'Form', id, title, titleEn: null },
    version: version === null ? null : { __typename: 'FormVersion', id: `v${id}`, number: version },
    period: {
      ...{ __typename: 'Period', id: 'h1', name: '6 tháng đầu năm', series: 'halfYear', dueAbove: null },
      ...{ opens: '2025-05-05', closes: '2025-08-31', dataFrom: '2025-01-01', dataTo: '2025-05-31' },
      due: { __typename: 'Due', date: '2025-06-05', inclusive: false, lastDay: '2025-06-04', daysLeft: 3 },
    },
    coverage: { __typename: 'Coverage', expected: 12, received: 3, missing: 9, optional: 0 },
  }) as PlanPeriodsTable_assignmentFragment;

it('leads to each form as a unit sees it, in the version that the plan asks for', () => {
  const assignments = [asking('a', 'Báo cáo 6 tháng', 1), asking('b', 'Phiếu mới', null)];
  const plan = { id: 'p', title: 'Kế hoạch 2025' };
  renderAnswered(<PlanPeriodsTable plan={plan} assignments={assignments} periods={[]} today="2025-06-01" />, {});
  const page = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  expect(page('Báo cáo 6 tháng')).toBe('/forms/a?version=1');
  expect(page('Phiếu mới')).toBe('/forms/b');
});
