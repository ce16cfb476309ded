import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi as mocked } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import type { Missing } from './missing-texts.ts';
import { RemindingDialog } from './reminding-dialog.tsx';

const today = '2025-05-20';
const column = {
  assignment: { id: 'half', asks: 'ONE' },
  period: {
    ...{ id: 'p', name: '6 tháng', series: 'halfYear', dataTo: '2025-05-31', opens: '2025-05-05' },
    due: { date: '2025-06-05', inclusive: false, lastDay: '2025-06-04', daysLeft: 15 },
  },
  form: { id: 'f', title: 'Báo cáo', titleEn: null },
} as unknown as Missing['column'];
const missingOf = (name: string, remindedOn: string | null = null): Missing => ({
  ...{ unit: { name }, column, state: 'EXPECTED', lastDay: '2025-06-04', isOverdue: false },
  ...{ reportId: `r ${name}`, reminders: remindedOn ? 1 : 0, remindedOn },
});
const missing = [missingOf('Phường An Mỹ'), missingOf('Phường An Xuân', today), missingOf('Xã Tam Phú', '2025-05-12')];

const left = (id: string, name: string) => ({
  left: 'WRONG_STATE',
  report: { id, unit: { id: `u ${id}`, name }, period: column.period },
});

function open(reports = missing) {
  const onReminded = mocked.fn();
  const server = renderAnswered(
    <RemindingDialog
      {...{ missing: reports, today, address: 'http://ke-hoach/duties', onReminded }}
      onClose={() => undefined}
    />,
    {
      RemindReports: ({ input }) => ({ remindReports: { count: input.reportIds.length, left: [] } }),
    },
  );
  return { server, onReminded };
}
const text = () => screen.getByLabelText<HTMLTextAreaElement>('Tin nhắc').value;
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the dialog that reminds units', () => {
  const copied: string[] = [];
  beforeEach(() => {
    copied.length = 0;
    Object.defineProperty(navigator, 'clipboard', {
      ...{ configurable: true, value: { writeText: async (what: string) => void copied.push(what) } },
    });
  });

  it('copies the text and records it in one step, without those that were reminded today', async () => {
    const { server, onReminded } = open();
    expect(screen.getByText('1 báo cáo đã được nhắc hôm nay nên không chọn sẵn.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Lời nhắn thêm (nếu có)'), { target: { value: 'Kèm phụ lục.' } });
    expect(text()).toContain('Còn 2 đơn vị: Phường An Mỹ, Xã Tam Phú.\nKèm phụ lục.\n');
    press('Sao chép và ghi là đã nhắc');
    await screen.findByText(/Đã ghi nhắc 2 báo cáo/);
    expect(copied).toEqual([expect.stringContaining('Kèm phụ lục.')]);
    expect(server.asked.map(({ variables }) => variables['input'])).toEqual([
      {
        ...{ reportIds: ['r Phường An Mỹ', 'r Xã Tam Phú'], evenIfToday: false, channel: 'ZALO' },
        ...{ sentence: 'Kèm phụ lục.', idempotencyKey: expect.any(String) },
      },
    ]);
    expect(onReminded).toHaveBeenCalledOnce();
  });

  it('tells before a unit is reminded twice on one day, and then does it', async () => {
    const { server } = open();
    const box = within(screen.getByRole('group', { hidden: true })).getByRole('checkbox', {
      ...{ hidden: true, name: /Phường An Xuân.*đã nhắc 1 lần, gần nhất hôm nay/ },
    });
    fireEvent.click(box);
    expect(screen.getByText(/1 báo cáo đang chọn đã được nhắc hôm nay/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Nhắc qua'), { target: { value: 'PHONE' } });
    press('Ghi là đã nhắc 3 báo cáo');
    await screen.findByText(/Đã ghi nhắc 3 báo cáo/);
    expect(copied).toEqual([]);
    expect(server.asked.map(({ variables: { input } }) => [input.reportIds.length, input.evenIfToday])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it('records of a country a thousand at a time', async () => {
    const { server } = open(Array.from({ length: 2500 }, (_, n) => missingOf(`Xã số ${n}`)));
    press('Sao chép và ghi là đã nhắc');
    await screen.findByText(/Đã ghi nhắc 2\.500 báo cáo/);
    const lots = server.asked.map(({ variables: { input } }) => input);
    expect(lots.map(({ reportIds }) => reportIds.length)).toEqual([1000, 1000, 500]);
    expect(new Set(lots.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(3);
  });

  it('says which were not recorded and why', async () => {
    renderAnswered(
      <RemindingDialog {...{ missing, today, address: '' }} onReminded={() => undefined} onClose={() => undefined} />,
      { RemindReports: () => ({ remindReports: { count: 1, left: [left('r1', 'Xã Tam Phú')] } }) },
    );
    press('Sao chép và ghi là đã nhắc');
    await waitFor(() => expect(screen.getByText(/^Xã Tam Phú, 6 tháng: không còn ở trạng thái/)).toBeTruthy());
  });

  it('leaves the copying to the person where the browser refuses, and records all the same', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      ...{ configurable: true, value: { writeText: () => Promise.reject(new Error('denied')) } },
    });
    const { server } = open();
    press('Sao chép và ghi là đã nhắc');
    await screen.findByText(/hãy bấm Ctrl\+C/);
    expect(server.asked).toEqual([]);
    press('Ghi là đã nhắc 2 báo cáo');
    await screen.findByText(/Đã ghi nhắc 2 báo cáo/);
  });

  it('records nothing where nothing is chosen', async () => {
    const { server } = open([missing[1]!]);
    expect(screen.queryByLabelText('Tin nhắc')).toBe(null);
    press('Ghi là đã nhắc 0 báo cáo');
    expect(screen.getByText('Hãy chọn ít nhất một báo cáo.')).toBeTruthy();
    expect(server.asked).toEqual([]);
  });
});
