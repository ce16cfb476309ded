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

const nothing = {
  ...{ __typename: 'UnitChangePreview', asOf: '2025-07-01', reportsAdded: 0, reportsVoided: 0, unitsMoved: 0 },
  ...{ reportsToDecide: [], roles: [], plans: [], targets: [], figures: [], told: [] },
};
const role = {
  ...{ __typename: 'RoleToPass', personId: 'an', personName: 'Lê An', role: 'REPORTER' },
  ...{ fromUnit: 'Phường Hòa Thuận Cũ', toUnit: null },
};

async function compare(verdicts: object[], previewed: () => object | Promise<object> = () => nothing) {
  const user = userEvent.setup();
  const onDone = vi.fn();
  const server = renderAnswered(<ImportUnitsDialog unit={city} onClose={() => {}} onDone={onDone} />, {
    MatchUnits: () => ({ matchUnits: verdicts }),
    PreviewUnitChanges: async () => ({ previewUnitChanges: await previewed() }),
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
const renamed = matched('RENAMED', { unitId: 'u1', currentName: 'Phường Hòa Thuận Cũ' });

describe('importing units from a workbook', () => {
  it('takes the sheet that has cells, shows what each row does, and makes one batch of it', async () => {
    const { user, server, onDone, table } = await compare([renamed, matched('NEW')]);
    expect(server.of('MatchUnits')[0]!.input.rows).toEqual([
      { name: 'Phường Hoà Thuận', code: '20375', parentName: '' },
      { name: 'Xã Mới', code: '', parentName: '' },
    ]);
    expect(within(table).getByText('Đổi tên từ Phường Hòa Thuận Cũ')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Nhập 2 thay đổi' }));
    expect(server.of('ChangeUnits')[0]!.input.changes.map((change: object) => Object.keys(change)[1])).toEqual([
      ...['rename', 'create'],
    ]);
    expect(onDone).toHaveBeenCalledWith(expect.stringContaining('hủy cả đợt'));
  });

  it('tells what follows from the very changes of the sheet before they can be made, and of how many it is reckoned', async () => {
    let answer: (preview: object) => void = () => {};
    const { server } = await compare([renamed, matched('NEW')], () => new Promise((later) => (answer = later)));
    expect((await screen.findByRole('status')).textContent).toMatch(/theo sau 2 thay đổi/);
    expect(screen.queryByRole('button', { name: /^Nhập/ })).toBeNull();
    await expect.poll(() => server.of('PreviewUnitChanges').length).toBe(1);
    answer({ ...nothing, reportsAdded: 3, reportsVoided: 1, roles: [role] });
    const told = within(await screen.findByRole('region', { name: 'Điều gì sẽ xảy ra' }));
    expect(told.getByText('3 báo cáo phải nộp thêm.')).toBeTruthy();
    expect(told.getByText('1 báo cáo chưa nhập không còn phải nộp.')).toBeTruthy();
    expect(told.getByText('Lê An (Cán bộ nhập liệu): kết thúc ở Phường Hòa Thuận Cũ')).toBeTruthy();
    expect(server.of('ChangeUnits')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Nhập 2 thay đổi' }));
    await expect.poll(() => server.of('ChangeUnits').length).toBe(1);
    expect(server.of('ChangeUnits')[0]!.input.changes).toEqual(server.of('PreviewUnitChanges')[0]!.input.changes);
  });

  it('names the row that cannot be, in the words of the sheet, and makes nothing of it', async () => {
    const { server } = await compare([renamed, matched('NEW')], () => ({
      ...{ __typename: 'UnitChangeRefused', index: 1, refusal: 'CODE_TAKEN', unitId: 'u1', unitName: null, day: null },
    }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Phường Hoà Thuận: mã này đang thuộc đơn vị khác/);
    expect(screen.queryByRole('button', { name: /^Nhập/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Sửa lại' })).toBeTruthy();
    expect(server.of('ChangeUnits')).toEqual([]);
  });

  it('forgets what was reckoned for a sheet that is being mended', async () => {
    const answers: ((preview: object) => void)[] = [];
    const { user, server } = await compare(
      [renamed, matched('NEW')],
      () => new Promise<object>((later) => answers.push(later)),
    );
    await expect.poll(() => answers.length).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Sửa lại' }));
    await user.click(screen.getByRole('button', { name: 'Xem trước' }));
    await expect.poll(() => answers.length).toBe(2);
    answers[0]!({ ...nothing, reportsAdded: 7 });
    answers[1]!({ ...nothing, reportsAdded: 9 });
    expect(await screen.findByText('9 báo cáo phải nộp thêm.')).toBeTruthy();
    expect(screen.queryByText('7 báo cáo phải nộp thêm.')).toBeNull();
    expect(server.of('PreviewUnitChanges')).toHaveLength(2);
  });

  it('reckons again after the network failed', async () => {
    let isDown = true;
    const { user } = await compare([renamed, matched('NEW')], () => {
      if (isDown) throw new Error('down');
      return { ...nothing, reportsAdded: 3 };
    });
    await screen.findByText('Chưa có gì thay đổi trên máy chủ.');
    expect(screen.queryByRole('button', { name: /^Nhập/ })).toBeNull();
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Xem trước' }));
    expect(await screen.findByText('3 báo cáo phải nộp thêm.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Nhập 2 thay đổi' })).toBeTruthy();
  });

  it('offers nothing to do while a row must be mended, and keeps what was brought in and typed', async () => {
    const { user, server } = await compare([matched('UNKNOWN_PARENT'), matched('NEW')]);
    expect(server.of('PreviewUnitChanges')).toEqual([]);
    expect(screen.queryByRole('button', { name: /^Nhập/ })).toBeNull();
    expect(screen.getByText(/sửa các dòng được đánh dấu/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sửa lại' }));
    expect(screen.getByLabelText<HTMLInputElement>('Từ ngày').value).toBe('01/07/2025');
    expect(screen.getByLabelText<HTMLSelectElement>('Trang tính').value).toBe('1');
    expect(document.activeElement?.contains(screen.getByLabelText('Từ ngày'))).toBe(true);
  });
});
