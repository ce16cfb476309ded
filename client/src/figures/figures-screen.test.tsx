import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { FiguresScreen } from './figures-screen.tsx';

vi.mock('./figures-chart.tsx', () => ({
  FiguresChart: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}));

const coverage = {
  __typename: 'Coverage',
  expected: 2,
  received: 2,
  accepted: 2,
  late: 0,
  missing: 0,
  waived: 0,
  onBehalf: 0,
  oldRecords: 0,
  optional: 0,
};
const city = { dimension: 'CITY', field: null, id: 'c1', label: 'Thành phố Tam Kỳ' };
const cost = { __typename: 'AggregateCost', isFolded: false, reports: 17, mostReports: 4_000_000 };
const group = (keys: object[], value: string) => ({
  __typename: 'AggregateGroup',
  keys,
  values: [{ measure: 0, value, bins: null, earlier: { value: '4', change: '6', changePercent: '150' }, target: null }],
  coverage,
  inexact: false,
});
const measurable = {
  __typename: 'Measurable',
  ...{ indicator: 'visits', field: null, title: 'Số buổi', titleEn: null, kind: 'integer', unit: 'buổi' },
  ...{ overUnits: 'sum', functions: ['SUM', 'AVERAGE'], denominator: null, definition: 'Mỗi buổi một lần.' },
  ...{ definitionEn: null, section: null, versions: [{ formId: 'f1', form: 'Báo cáo tháng', version: 1 }] },
};
const others = ['Mô hình mới', ...Array.from({ length: 8 }, (_, at) => `Kinh phí ${at}`)].map((title, at) => ({
  ...{ ...measurable, title, indicator: `other-${at}` },
  section: {
    __typename: 'CatalogueSection',
    form: 'Báo cáo năm',
    formEn: null,
    title: 'Kết quả',
    titleEn: null,
    position: 1,
  },
}));
const aggregate = (groups: object[]) => ({
  aggregate: {
    ...{ totalCount: groups.length, inexact: false, cost, coverage, groups },
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});
const answers = {
  FiguresCatalogue: () => ({ today: '2025-05-20', plans: { edges: [] }, measurables: [measurable, ...others] }),
  FigureAnswers: () => ({ answerFields: [] }),
  SavedQuestions: () => ({ savedQuestions: [] }),
  Figures: ({ question }: { question?: { groupBy: string[] } }) =>
    aggregate([
      group(
        [question!.groupBy[0] === 'CITY' ? city : { ...city, dimension: 'UNIT', id: 'u1', label: 'Xã Tam Phú' }],
        '10',
      ),
    ]),
  FiguresTotal: () => ({ aggregate: { groups: [group([], '10')] } }),
  FigureUnit: () => ({ unit: { id: 'c1', name: 'Thành phố Tam Kỳ' } }),
  ReportsBehind: () => ({
    reportsBehind: {
      ...{ totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null } },
      edges: [
        {
          node: {
            ...{ value: '10', over: null, count: 1, weight: '1' },
            report: {
              id: 'r1',
              state: 'ACCEPTED',
              unit: { id: 'u1', name: 'Xã Tam Phú' },
              period: { id: 'p1', name: 'Tháng 1' },
            },
          },
        },
      ],
    },
  }),
};

it('leads from a city to its units and from a figure to its reports, each said in words', async () => {
  const user = userEvent.setup();
  const { of } = renderAnswered(<FiguresScreen />, answers, '/figures?m=visits.sum~vs=previous_period&by=city');
  const row = await screen.findByRole('row', { name: /^Thành phố Tam Kỳ/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['10', '4', '+6', '+150', '2/2']);
  expect(screen.getByText('Đã đọc khoảng 17 báo cáo. Mỗi câu hỏi đọc nhiều nhất 4.000.000 báo cáo.')).toBeTruthy();

  await user.click(within(row).getByRole('link', { name: 'Thành phố Tam Kỳ' }));
  const unit = await screen.findByRole('row', { name: /^Xã Tam Phú/ });
  expect(of('Figures').at(-1)).toMatchObject({
    question: { groupBy: ['UNIT'], filter: { and: [{ unitIds: ['c1'] }] } },
  });
  expect(await screen.findByText('Đơn vị (cả cấp dưới): Thành phố Tam Kỳ')).toBeTruthy();

  await user.click(within(unit).getByRole('button', { name: /^10: xem báo cáo đã tính/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Các báo cáo đã tính' });
  const link = await within(dialog).findByRole('link', { name: 'Mở báo cáo của Xã Tam Phú, Tháng 1' });
  expect(link.getAttribute('href')).toBe('/reports/r1');
  expect(of('ReportsBehind')[0]).toMatchObject({ cell: { keys: ['u1'], measure: 0, earlier: false } });
});

it('says that totals compare a part of the reports with all of the period before', async () => {
  const part = { ...group([], '10'), coverage: { ...coverage, received: 1, accepted: 1, missing: 1 } };
  const some = { ...answers, FiguresTotal: () => ({ aggregate: { groups: [part] } }) };
  renderAnswered(<FiguresScreen />, some, '/figures?m=visits.sum~vs=previous_period&by=city');
  expect(await screen.findByText(/^Mới tính 1\/2 báo cáo của kỳ này/)).toBeTruthy();
});

it('finds a measure among many without its accents, and asks it beside the first', async () => {
  const { of } = renderAnswered(<FiguresScreen />, answers, '/figures?m=visits.sum&by=city');
  fireEvent.change(await screen.findByRole('searchbox', { name: 'Tìm chỉ tiêu' }), { target: { value: 'mo hinh' } });
  const found = screen.getByRole('group', { name: 'Chỉ tiêu' });
  expect(within(found).getByText('1 chỉ tiêu khớp.')).toBeTruthy();
  expect(within(found).getByText('Báo cáo năm: Kết quả')).toBeTruthy();
  const tick = within(found).getByRole('checkbox', { name: 'Mô hình mới (buổi)' });
  fireEvent.click(tick);
  await vi.waitFor(() => expect(of('Figures').at(-1)!['question'].measures).toHaveLength(2));
  expect(of('Figures').at(-1)!['question'].measures[1]).toEqual({ indicator: 'other-0', function: 'SUM' });
  fireEvent.click(tick);
  await vi.waitFor(() => expect(screen.queryByRole('combobox', { name: 'Chỉ tiêu 2' })).toBeNull());
});

it('draws nothing where no group has a figure yet, and says what can be done', async () => {
  const bare = { ...group([city], ''), values: [{ measure: 0, value: null, bins: null, earlier: null, target: null }] };
  const none = { ...answers, Figures: () => aggregate([bare]), FiguresTotal: () => ({ aggregate: { groups: [] } }) };
  renderAnswered(<FiguresScreen />, none, '/figures?m=visits.sum&by=city');
  expect(await screen.findByText(/^Chưa có báo cáo nào được tính/)).toBeTruthy();
  expect(screen.getByRole('row', { name: /^Thành phố Tam Kỳ/ })).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

it('names who is missing of few reports, and says of a country without asking how many are', async () => {
  const short = { ...coverage, received: 1, missing: 1 };
  const unit = { ...city, dimension: 'UNIT', id: 'u2', label: 'Xã Tam Ngọc' };
  const among = (all: object) => ({
    ...answers,
    Figures: () => ({ aggregate: { ...aggregate([group([city], '10')]).aggregate, coverage: all } }),
    MissingUnits: () => ({ aggregate: { totalCount: 1, groups: [{ keys: [unit], coverage: short }] } }),
  });
  const few = renderAnswered(<FiguresScreen />, among(short), '/figures?m=visits.sum&by=city');
  expect(await screen.findByText(/; còn thiếu 1 báo cáo của Xã Tam Ngọc\./)).toBeTruthy();
  expect(few.of('MissingUnits')).toHaveLength(1);
  cleanup();
  const country = { ...short, expected: 1_300_000, received: 1_200_000, missing: 100_000 };
  const all = renderAnswered(<FiguresScreen />, among(country), '/figures?m=visits.sum&by=city');
  expect(await screen.findByText(/; còn thiếu 100\.000\./)).toBeTruthy();
  expect(all.of('MissingUnits')).toEqual([]);
});
