import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { ProgressTable_columnFragment } from '../gql/graphql.ts';
import { renderAnswered } from '../testing/answered.tsx';
import '../texts/vi-office.ts';
import { ProgressTable } from './progress-table.tsx';
import type { BoardRow } from './use-board-pages.ts';

const column = {
  assignment: { id: 'half' },
  period: {
    ...{ id: 'p', name: '6 tháng', series: 'halfYear', dataTo: '2025-05-31', opens: '2025-05-05' },
    due: { date: '2025-06-05', inclusive: false, lastDay: '2025-06-04', daysLeft: 15 },
  },
  form: { id: 'f', title: 'Báo cáo', titleEn: null },
  coverage: { expected: 1, received: 0, missing: 1 },
} as unknown as ProgressTable_columnFragment;
const rowOf = (n: number, state = 'EXPECTED'): BoardRow => ({
  unit: { id: `u${n}`, name: `Xã số ${n}` } as BoardRow['unit'],
  cells: [
    {
      assignmentId: 'half',
      reportId: `r${n}`,
      state,
      isLate: false,
      isOverdue: n === 1,
      submittedAt: null,
      channels: n === 1 ? ['PAPER'] : [],
      reminders: n === 2 ? 3 : 0,
      remindedOn: n === 2 ? '2025-05-20' : null,
    },
  ] as BoardRow['cells'],
});
const first = Array.from({ length: 100 }, (_, n) => rowOf(n));
const filter = { show: 'ALL' as const };

const board = { planId: 'plan', filter, columns: [column], caption: 'Bảng', today: '2025-05-20' };

/** A board of the country, on which something changes at a press. */
function Changing() {
  const [changes, setChanges] = useState(0);
  return (
    <>
      <button onClick={() => setChanges(changes + 1)}>Thay đổi</button>
      <ProgressTable {...board} first={first} total={3321} changes={changes} />
    </>
  );
}

function open(total: number, rows = first) {
  return renderAnswered(<ProgressTable {...board} first={rows} total={total} changes={0} />, {
    ProgressPage: ({ offset }) => ({
      progress: { page: { totalCount: total, rows: Array.from({ length: 100 }, (_, n) => rowOf(offset + n)) } },
    }),
  });
}

describe('the progress board as a table', () => {
  it('draws a small board whole, each cell a link to its report that tells its state', () => {
    const server = open(3, first.slice(0, 3));
    expect(screen.getAllByRole('row')).toHaveLength(4);
    expect(screen.getByRole('link', { name: 'Mở báo cáo 6 tháng của Xã số 1: Chưa nhập, Quá hạn, Giấy' })).toBeTruthy();
    const reminded = 'Mở báo cáo 6 tháng của Xã số 2: Chưa nhập, Nhắc 3 lần, 20/5';
    expect(screen.getByRole('link', { name: reminded })).toBeTruthy();
    expect(server.asked).toEqual([]);
  });

  it('draws of a large board what is in sight, and reads further pages before the wheel comes to them', async () => {
    const server = open(3321);
    const table = screen.getByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('3322');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    const frame = screen.getByRole('group', { name: 'Bảng' });
    Object.defineProperty(frame, 'clientHeight', { value: 520 });
    frame.scrollTop = 52 * 250;
    fireEvent.scroll(frame);
    expect((await screen.findByText('Xã số 255')).closest('tr')?.getAttribute('aria-rowindex')).toBe('257');
    expect(within(table).queryByText('Xã số 1')).toBeNull();
    await waitFor(() => expect(server.of('ProgressPage').map(({ offset }) => offset)).toEqual([200, 300]));
    frame.scrollTop = 52 * 230;
    fireEvent.scroll(frame);
    await waitFor(() => expect(server.of('ProgressPage').map(({ offset }) => offset)).toEqual([200, 300, 100]));
  });

  it('keeps of a large board what is in sight while it is read anew, when something changed', async () => {
    let state = 'EXPECTED';
    const page = ({ offset }: { offset?: number }) => ({
      progress: {
        page: { totalCount: 3321, rows: Array.from({ length: 100 }, (_, n) => rowOf(offset! + n, state)) },
      },
    });
    const server = renderAnswered(<Changing />, { ProgressPage: page });
    const frame = screen.getByRole('group', { name: 'Bảng' });
    Object.defineProperty(frame, 'clientHeight', { value: 520 });
    frame.scrollTop = 52 * 250;
    fireEvent.scroll(frame);
    expect(await screen.findByRole('link', { name: /của Xã số 255: Chưa nhập/ })).toBeTruthy();
    state = 'SUBMITTED';
    fireEvent.click(screen.getByRole('button', { name: 'Thay đổi' }));
    expect(screen.getByText('Xã số 255')).toBeTruthy();
    expect(await screen.findByRole('link', { name: /của Xã số 255: Đã nộp/ })).toBeTruthy();
    expect(server.of('ProgressPage').map(({ offset }) => offset)).toEqual([200, 300, 200, 300]);
  });
});
