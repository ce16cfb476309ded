import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { DashboardScreen } from './dashboard-screen.tsx';
import { PinDialog } from './pin-dialog.tsx';
import { keyed, moved } from './use-chart-order.ts';
import { nothingAsked } from '../question.ts';

vi.mock('../figures-chart.tsx', () => ({
  FiguresChart: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}));

const question = { measures: [{ indicator: 'visits', function: 'SUM' }], groupBy: ['UNIT'] };
const chart = (id: string, title: string) => ({
  __typename: 'DashboardChart',
  ...{ kind: 'BAR', size: 'HALF' },
  question: { __typename: 'SavedQuestion', id, title, question, chart: 'BAR', address: `/questions/${id}` },
});
const dashboard = (charts: object[], more: object = {}) => ({
  __typename: 'Dashboard',
  ...{ id: 'd1', title: 'Đại hội', isOwn: true, by: { __typename: 'Person', id: 'p1', name: 'Ngọc' } },
  ...{ sharedByLink: false, sharedWith: [], editRevision: 1, charts },
  ...more,
});
const coverage = {
  __typename: 'Coverage',
  ...{ expected: 1, received: 1, accepted: 1, late: 0, missing: 0, waived: 0, onBehalf: 0, oldRecords: 0, optional: 0 },
};
const cost = { __typename: 'AggregateCost', isFolded: false, reports: 17, mostReports: 4_000_000 };
const group = {
  __typename: 'AggregateGroup',
  keys: [{ dimension: 'UNIT', field: null, id: 'u1', label: 'Xã Tam Phú' }],
  values: [{ measure: 0, value: '10', bins: null, earlier: null, target: null }],
  coverage,
  inexact: false,
};
const figures = {
  FiguresCatalogue: () => ({ today: '2025-05-20', plans: { edges: [] }, measurables: [] }),
  FigureAnswers: () => ({ answerFields: [] }),
  Figures: () => ({
    aggregate: {
      ...{ totalCount: 1, inexact: false, cost, coverage, groups: [group] },
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  }),
  FiguresTotal: () => ({ aggregate: { groups: [group] } }),
};
const saved = (charts: object[]) => ({
  saveDashboard: { __typename: 'DashboardSaved', dashboard: dashboard(charts, { editRevision: 2 }) },
});

describe('a dashboard', () => {
  const both = [chart('q1', 'Số buổi'), chart('q2', 'Kinh phí')];

  it('is put in another order by the keyboard, which stays where it was', async () => {
    const user = userEvent.setup();
    const { of } = renderAnswered(
      <Routes>
        <Route path="/figures/dashboards/:id" element={<DashboardScreen />} />
      </Routes>,
      {
        ...figures,
        Dashboard: () => ({ dashboard: dashboard(both) }),
        Dashboards: () => ({ dashboards: [] }),
        SaveDashboard: () => saved(both.toReversed()),
      },
      '/figures/dashboards/d1',
    );
    expect((await screen.findAllByRole('region')).map((one) => within(one).getByRole('heading').textContent)).toEqual([
      ...['Số buổi', 'Kinh phí'],
    ]);
    await user.click(screen.getByRole('button', { name: 'Sửa bảng' }));
    await user.click(screen.getByRole('button', { name: 'Đưa ra sau: Số buổi' }));
    await vi.waitFor(() =>
      expect(screen.getAllByRole('region').map((one) => within(one).getByRole('heading').textContent)).toEqual([
        ...['Kinh phí', 'Số buổi'],
      ]),
    );
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Đưa ra sau: Số buổi' }));
    expect(of('SaveDashboard')[0]!['input']).toMatchObject({
      ...{ dashboardId: 'd1', title: 'Đại hội', expectedRevision: 1 },
      charts: [
        { questionId: 'q2', kind: 'BAR', size: 'HALF' },
        { questionId: 'q1', kind: 'BAR', size: 'HALF' },
      ],
    });
    expect(screen.getByText('Số buổi: vị trí 2 trong 2.')).toBeTruthy();
  });

  it('is changed by its person only', async () => {
    renderAnswered(
      <Routes>
        <Route path="/figures/dashboards/:id" element={<DashboardScreen />} />
      </Routes>,
      { ...figures, Dashboard: () => ({ dashboard: dashboard(both, { isOwn: false }) }) },
      '/figures/dashboards/d1',
    );
    expect(await screen.findByText('Người lập: Ngọc')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sửa bảng' })).toBeNull();
  });

  it('names nobody as missing any more who handed in while it is open', async () => {
    const told: Record<string, (event: { data: string }) => void> = {};
    vi.stubGlobal(
      'EventSource',
      class {
        addEventListener = (name: string, hear: (event: { data: string }) => void) => (told[name] = hear);
        close = () => {};
      },
    );
    let missing = ['Xã Tam Phú', 'Xã Tam Ngọc'];
    const short = () => ({ ...coverage, expected: 3, received: 3 - missing.length, missing: missing.length });
    const { groups: _, ...rest } = figures.Figures().aggregate;
    const unit = (label: string) => ({ ...group.keys[0], id: label, label });
    renderAnswered(
      <Routes>
        <Route path="/figures/dashboards/:id" element={<DashboardScreen />} />
      </Routes>,
      {
        ...figures,
        Dashboard: () => ({ dashboard: dashboard([both[0]!]) }),
        Dashboards: () => ({ dashboards: [] }),
        Figures: () => ({ aggregate: { ...rest, coverage: short(), groups: [group] } }),
        MissingUnits: () => ({
          aggregate: {
            totalCount: missing.length,
            groups: missing.map((label) => ({ keys: [unit(label)], coverage: { expected: 1, missing: 1 } })),
          },
        }),
      },
      '/figures/dashboards/d1',
    );
    expect(await screen.findByText(/; thiếu: Xã Tam Phú, Xã Tam Ngọc\./)).toBeTruthy();
    missing = ['Xã Tam Ngọc'];
    act(() => told['figures']!({ data: '[]' }));
    expect(await screen.findByText(/; thiếu: Xã Tam Ngọc\./)).toBeTruthy();
    vi.unstubAllGlobals();
  });

  it('takes a question that is kept under a title first, with the chart that is on the screen', async () => {
    const user = userEvent.setup();
    const onPinned = vi.fn();
    const asked = { ...nothingAsked, measures: [{ of: 'visits', function: 'SUM' as const }], chart: 'heat' as const };
    const { of } = renderAnswered(<PinDialog question={asked} kept={null} onClose={() => {}} onPinned={onPinned} />, {
      Dashboards: () => ({ dashboards: [dashboard([chart('q1', 'Số buổi')])] }),
      SavedQuestions: () => ({ savedQuestions: [] }),
      SaveQuestion: () => ({
        saveQuestion: {
          __typename: 'QuestionSaved',
          question: { ...chart('q9', 'Mới').question, chart: 'HEAT', editRevision: 1 },
        },
      }),
      SaveDashboard: () => saved([chart('q1', 'Số buổi'), chart('q9', 'Mới')]),
    });
    await user.click(await screen.findByRole('button', { name: 'Ghim', hidden: true }));
    expect(screen.getByRole('alert', { hidden: true }).textContent).toBe('Ghi tên câu hỏi.');
    await user.type(screen.getByLabelText('Tên câu hỏi'), 'Mới');
    await user.click(screen.getByRole('button', { name: 'Ghim', hidden: true }));
    expect(await screen.findByText('Đã ghim vào bảng “Đại hội”.')).toBeTruthy();
    expect(of('SaveQuestion')[0]!['input']).toMatchObject({ title: 'Mới', chart: 'HEAT' });
    expect(of('SaveDashboard')[0]!['input'].charts).toEqual([
      { questionId: 'q1', kind: 'BAR', size: 'HALF' },
      { questionId: 'q9', kind: 'HEAT', size: 'HALF' },
    ]);
    expect(onPinned).toHaveBeenCalledWith('q9');
  });
});

it('tells charts of the same question apart', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  const twice = [chart('q1', 'Một'), chart('q2', 'Hai'), chart('q1', 'Một')] as never[];
  expect(keyed(twice).map(({ key }) => key)).toEqual(['q1 0', 'q2 0', 'q1 1']);
});
