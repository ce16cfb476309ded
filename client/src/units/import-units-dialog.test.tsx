import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { workbook } from '../testing/workbook.ts';
import { ImportUnitsDialog } from './import-units-dialog.tsx';

const city = { id: 'city', name: 'Thành phố Đà Nẵng' };
const matched = (verdict: string, more: object = {}) => ({
  ...{ __typename: 'MatchedUnitRow', verdict, unitId: null, currentName: null, parentId: 'city', parentRow: null },
  ...more,
});

async function compare(verdicts: object[]) {
  const user = userEvent.setup();
  const onDone = vi.fn();
  const server = renderAnswered(<ImportUnitsDialog unit={city} onClose={() => {}} onDone={onDone} />, {
    MatchUnits: () => ({ matchUnits: verdicts }),
    ChangeUnits: () => ({
      changeUnits: { __typename: 'UnitsChanged', batchId: 'b', reportsAdded: 0, reportsVoided: 0, reportsToDecide: 0 },
    }),
  });
  const file = new File(
    [
      workbook({
        'Ghi chú': [[]],
        'Đơn vị': [
          ['Tên', 'Mã'],
          ['Phường Hoà Thuận', '20375'],
          ['Xã Mới', ''],
        ],
      }),
    ],
    'don-vi.xlsx',
  );
  await user.upload(screen.getByLabelText('Hoặc chọn tệp .xlsx'), file);
  await screen.findByLabelText('Trang tính');
  await user.type(screen.getByLabelText('Từ ngày'), '01/07/2025');
  await user.type(screen.getByLabelText('Lý do, văn bản'), 'NQ 1659');
  await user.click(screen.getByRole('button', { name: 'Xem trước' }));
  return { user, server, onDone, table: await screen.findByRole('table') };
}

describe('importing units from a workbook', () => {
  it('takes the sheet that has cells, shows what each row does, and makes one batch of it', async () => {
    const { user, server, onDone, table } = await compare([
      matched('RENAMED', { unitId: 'u1', currentName: 'Phường Hòa Thuận Cũ' }),
      matched('NEW'),
    ]);
    expect(server.of('MatchUnits')[0]!.input.rows).toEqual([
      { name: 'Phường Hoà Thuận', code: '20375', parentName: '' },
      { name: 'Xã Mới', code: '', parentName: '' },
    ]);
    expect(within(table).getByText('Đổi tên từ Phường Hòa Thuận Cũ')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Nhập 2 thay đổi' }));
    expect(server.of('ChangeUnits')[0]!.input.changes.map((change: object) => Object.keys(change)[1])).toEqual([
      ...['rename', 'create'],
    ]);
    expect(onDone).toHaveBeenCalledWith(expect.stringContaining('hủy cả đợt'));
  });

  it('offers nothing to do while a row must be mended, and keeps what was brought in and typed', async () => {
    const { user } = await compare([matched('UNKNOWN_PARENT'), matched('NEW')]);
    expect(screen.queryByRole('button', { name: /^Nhập/ })).toBeNull();
    expect(screen.getByText(/sửa các dòng được đánh dấu/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sửa lại' }));
    expect(screen.getByLabelText<HTMLInputElement>('Từ ngày').value).toBe('01/07/2025');
    expect(screen.getByLabelText<HTMLSelectElement>('Trang tính').value).toBe('1');
    expect(document.activeElement?.contains(screen.getByLabelText('Từ ngày'))).toBe(true);
  });
});
