import { MockedProvider } from '@apollo/client/testing/react';
import { render, renderHook, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import {
  AcceptReportsDocument,
  ReportsInStatesDocument,
  ReturnReportsDocument,
  ReviewDeskDocument,
} from './desk-operations.ts';
import { DeskScreen } from './desk-screen.tsx';
import { ManyReportsDialog } from './many-reports-dialog.tsx';
import { useDeskKeys } from './use-desk-keys.ts';

const row = (id: string, name: string, allowed: string[]) => ({
  __typename: 'Report',
  ...{ id, state: 'SUBMITTED', editRevision: 3, isLate: false, submittedAt: '2025-05-19T03:43:00.000Z', allowed },
  unreadComments: 0,
  ordinal: 1,
  assignment: { __typename: 'Assignment', id: 'a', asks: 'ONE' },
  arrivals: [{ __typename: 'ReportArrival', channel: 'PAPER' }],
  unit: { __typename: 'Unit', id: `unit of ${id}`, name },
  form: { __typename: 'Form', id: 'f', title: 'Báo cáo 6 tháng', titleEn: null },
  period: { __typename: 'Period', id: 'p', name: '6 tháng đầu năm', series: 'halfYear', dataTo: '2025-05-31' },
});
const desk = (...rows: object[]) => ({
  request: { query: ReviewDeskDocument, variables: {} },
  result: {
    data: {
      today: '2025-05-20',
      reports: {
        __typename: 'ReportConnection',
        totalCount: rows.length,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        edges: rows.map((node) => ({ __typename: 'ReportEdge', node })),
      },
      objected: { __typename: 'ReportConnection', edges: [] },
      unread: { __typename: 'ReportConnection', edges: [] },
    },
  },
});
const outcome = (id: string, name: string, left: string | null) => ({
  __typename: 'ReportOutcome',
  left,
  report: {
    ...row(id, name, []),
    isOverdue: false,
    due: { __typename: 'Due', date: '2025-06-05', inclusive: false, lastDay: '2025-06-04', daysLeft: 15 },
    waived: null,
    timeline: [],
  },
});

function shown(...mocks: object[]) {
  render(
    <MockedProvider mocks={mocks as never}>
      <MemoryRouter>
        <main id="main" tabIndex={-1}>
          <DeskScreen />
        </main>
      </MemoryRouter>
    </MockedProvider>,
  );
}

describe('the review desk', () => {
  it('lists only what the viewer may accept, accepts what was chosen, and names what was left', async () => {
    const rows = [
      row('r1', 'Phường An Xuân', ['ACCEPT']),
      row('r2', 'Phường An Mỹ', ['ACCEPT']),
      row('r3', 'Xã Tam Phú', []),
    ];
    const sent = vi.fn();
    const accepting = {
      request: {
        query: AcceptReportsDocument,
        variables: ({ input }: { input: { reports: unknown } }) => {
          sent(input.reports);
          return true;
        },
      },
      result: {
        data: {
          acceptReports: {
            __typename: 'ReportsChanged',
            outcomes: [outcome('r1', 'Phường An Xuân', null), outcome('r2', 'Phường An Mỹ', 'CHANGED_SINCE')],
          },
        },
      },
    };
    shown(desk(...rows), accepting, desk(rows[1]!));
    expect(await screen.findAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(screen.getByLabelText('Chọn tất cả'));
    await userEvent.click(screen.getByRole('button', { name: 'Duyệt 2 báo cáo đã chọn' }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('Phường An Xuân, Phường An Mỹ');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Duyệt' }));
    const told = await screen.findByRole('alert');
    expect(told.textContent).toMatch(/Đã duyệt 1 báo cáo\..*Phường An Mỹ: vừa có người thay đổi/);
    expect(sent).toHaveBeenCalledWith([
      { reportId: 'r1', expectedRevision: 3 },
      { reportId: 'r2', expectedRevision: 3 },
    ]);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Báo cáo chờ duyệt' }));
  });

  it('sends several back with one reason, which is asked for', async () => {
    const sent = vi.fn();
    const returning = {
      request: {
        query: ReturnReportsDocument,
        variables: ({ input }: { input: { reason: string; newDueDate: string | null } }) => {
          sent(input.reason, input.newDueDate);
          return true;
        },
      },
      result: {
        data: { returnReports: { __typename: 'ReportsChanged', outcomes: [outcome('r1', 'Phường An Xuân', null)] } },
      },
    };
    shown(desk(row('r1', 'Phường An Xuân', ['ACCEPT'])), returning, desk());
    await userEvent.click(await screen.findByLabelText('Chọn tất cả'));
    await userEvent.click(screen.getByRole('button', { name: 'Trả lại 1 báo cáo' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Trả lại 1 báo cáo' }));
    expect(document.activeElement).toBe(dialog.getByLabelText(/Lý do trả lại/));
    await userEvent.keyboard('Thiếu phụ lục');
    await userEvent.click(dialog.getByRole('button', { name: 'Trả lại 1 báo cáo' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Đã trả lại 1 báo cáo.');
    expect(sent).toHaveBeenCalledWith('Thiếu phụ lục', null);
    // The button that opened the dialog is gone with what was chosen.
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Báo cáo chờ duyệt' }));
  });

  it('returns from the progress board what was handed in, each command offering the reports it concerns', async () => {
    const inStates = (states: string[], ...rows: object[]) => ({
      request: {
        query: ReportsInStatesDocument,
        variables: { planId: 'plan', states, periodId: 'p', formId: 'f', unitSearch: null },
      },
      result: { data: { today: '2025-05-20', reports: desk(...rows).result.data.reports } },
    });
    const owed = inStates(['EXPECTED', 'DRAFT', 'RETURNED', 'IN_REVIEW'], row('r2', 'Xã Tam Phú', ['EXTEND', 'WAIVE']));
    const handedIn = inStates(
      ['SUBMITTED', 'RECEIVED'],
      row('r1', 'Phường An Xuân', ['ACCEPT', 'RETURN']),
      row('r3', 'Phường An Mỹ', ['ACCEPT', 'RETURN']),
    );
    const returning = {
      request: { query: ReturnReportsDocument, variables: () => true },
      result: {
        data: { returnReports: { __typename: 'ReportsChanged', outcomes: [outcome('r1', 'Phường An Xuân', null)] } },
      },
    };
    const onDone = vi.fn();
    render(
      <MockedProvider mocks={[owed, handedIn, returning] as never}>
        <ManyReportsDialog
          planId="plan"
          columns={[row('r1', '', []) as never]}
          of="a"
          onDone={onDone}
          onClose={vi.fn()}
        />
      </MockedProvider>,
    );
    expect((await screen.findByRole('checkbox')).closest('label')!.textContent).toContain('Xã Tam Phú');
    await userEvent.selectOptions(screen.getByLabelText('Làm gì'), 'Trả lại');
    await userEvent.click(await screen.findByLabelText('Chọn cả 2 báo cáo đang hiện'));
    await userEvent.click(screen.getByLabelText(/^Phường An Mỹ/));
    await userEvent.type(screen.getByLabelText(/Lý do trả lại/), 'Thiếu phụ lục');
    await userEvent.type(screen.getByLabelText(/Hạn nộp lại/), '12/06/2025');
    await userEvent.click(screen.getByRole('button', { name: 'Trả lại 1 báo cáo' }));
    await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(onDone.mock.lastCall![1](1)).toBe('Đã trả lại 1 báo cáo.');
  });

  it('says what to do when nothing waits', async () => {
    shown(desk());
    expect((await screen.findByRole('link', { name: 'Xem tiến độ' })).getAttribute('href')).toBe('/progress');
  });
});

describe('the keys of the desk', () => {
  it('lead on and back, not while somebody types, and can be switched off', async () => {
    const [onNext, onPrevious] = [vi.fn(), vi.fn()];
    const { result, rerender } = renderHook(() => useDeskKeys({ onNext, onPrevious }));
    render(<input aria-label="Lý do" />);
    await userEvent.keyboard('jK');
    expect([onNext.mock.calls.length, onPrevious.mock.calls.length]).toEqual([1, 1]);
    await userEvent.type(screen.getByLabelText('Lý do'), 'jk');
    expect(onNext).toHaveBeenCalledTimes(1);
    (document.activeElement as HTMLElement).blur();
    result.current.toggle();
    rerender();
    await userEvent.keyboard('j');
    expect(onNext).toHaveBeenCalledTimes(1);
    localStorage.clear();
  });
});
