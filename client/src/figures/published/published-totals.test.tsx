import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { PublishedTotals } from './published-totals.tsx';

const total = (value: string | null, own: string | null, isWithheld = false) => ({
  ...{ __typename: 'PublishedTotal', value, own, isWithheld, units: value === null ? null : 7 },
  period: { __typename: 'Period', id: 'h1', name: '6 tháng đầu năm', series: 'half-year', dataTo: '2025-06-30' },
  coverage: { __typename: 'PublishedCoverage', expected: 12, accepted: 7 },
});
const measure = (title: string, totals: object[]) => ({
  ...{ __typename: 'PublishedMeasure', indicator: title, field: null, title, titleEn: null, kind: 'integer' },
  ...{ unit: null, totals },
});
const plan = (editRevision: number, publishedMeasures: object[]) => ({
  ...{ __typename: 'Plan', id: 'p1', year: 2025, state: 'ISSUED', editRevision, canWrite: true, publishedMeasures },
});
const measurable = (title: string, overUnits: string) => ({
  ...{ __typename: 'Measurable', indicator: title, field: null, title, titleEn: null, overUnits, numerator: null },
  forms: ['Báo cáo tháng'],
});
const visits = measure('Số buổi', [total('101', '3')]);

it('shows every unit the figure of all beside its own, and says where there are too few', async () => {
  const few = measure('Số đoàn viên', [total(null, '2', true)]);
  const answers = { PublishedTotals: () => ({ plan: { ...plan(1, [visits, few]), canWrite: false } }) };
  renderAnswered(<PublishedTotals planId="p1" />, answers);
  const [, first, second] = await screen.findAllByRole('row');
  const cells = (row: HTMLElement) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(cells(first!)).toEqual(['6 tháng đầu năm', '101', '3', '7/12']);
  expect(cells(second!)).toEqual(['6 tháng đầu năm', 'Chưa đủ đơn vị để hiện', '2', '7/12']);
  expect(screen.queryByRole('button')).toBeNull();
});

it('stands beside a question for what is published of its measures, unless the asker sees all units anyway', async () => {
  const whole = measure('Số cuộc họp', [total('9', '9')]);
  const answers = { PublishedTotals: () => ({ plan: plan(1, [visits, whole, measure('Khác', [total('5', '1')])]) }) };
  renderAnswered(<PublishedTotals planId="p1" only={['Số buổi', 'Số cuộc họp']} />, answers);
  await screen.findByRole('heading', { name: 'Số liệu chung của các đơn vị, kế hoạch năm 2025' });
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Số buổi']);
  expect(screen.queryByRole('button')).toBeNull();
});

it('lets the office choose what adds up, and keeps its choice when the plan was changed meanwhile', async () => {
  const user = userEvent.setup();
  const names = Array.from({ length: 9 }, (_, at) => `Chỉ tiêu ${at}`);
  const { of } = renderAnswered(<PublishedTotals planId="p1" />, {
    PublishedTotals: () => ({ plan: plan(1, []) }),
    Publishable: () => ({
      measurables: [
        measurable('Số buổi', 'sum'),
        measurable('Cao nhất', 'max'),
        ...names.map((name) => measurable(name, 'sum')),
      ],
    }),
    PublishTotals: ({ input }) =>
      input.expectedRevision === 1
        ? { publishTotals: { __typename: 'PlanConflict', plan: plan(2, []) } }
        : { publishTotals: { __typename: 'PlanChanged', plan: plan(3, [visits]) } },
  });
  await user.click(await screen.findByRole('button', { name: 'Chọn số liệu công bố…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findAllByRole('checkbox')).toHaveLength(10);
  await user.type(dialog.getByRole('searchbox', { name: 'Tìm chỉ tiêu' }), 'so BUOI');
  await user.click(dialog.getByRole('checkbox', { name: /^Số buổi/ }));
  expect(dialog.getByRole('group', { name: 'Chỉ tiêu (đã chọn 1)' })).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Công bố' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('vẫn còn');
  await user.click(dialog.getByRole('button', { name: 'Công bố' }));
  expect(await screen.findByRole('rowheader', { name: 'Số buổi' })).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(of('PublishTotals').map(({ input }) => [input.expectedRevision, input.measures])).toEqual([
    [1, [{ indicator: 'Số buổi' }]],
    [2, [{ indicator: 'Số buổi' }]],
  ]);
});
