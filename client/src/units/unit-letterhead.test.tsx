import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { UnitLetterhead } from './unit-letterhead.tsx';

const letterhead = (more: object = {}) => ({
  ...{
    __typename: 'Letterhead',
    style: 'STATE',
    superior: 'ỦY BAN MTTQ VIỆT NAM',
    body: 'BAN THƯỜNG TRỰC',
    heading: '',
  },
  ...{ ownName: 'Ban Thường trực phường An Mỹ', sign: 'MTTQ-BTT', place: 'An Mỹ', authority: 'TM. BAN THƯỜNG TRỰC' },
  ...{ signerTitle: 'CHỦ TỊCH', signerName: '', editRevision: 0, canSet: true, ...more },
});
const unit = (more: object = {}) => ({
  ...{ __typename: 'Unit', id: 'an-my', name: 'Phường An Mỹ', letterhead: letterhead(more) },
});

it('a letterhead is seen as printed, written with its mistakes named, and kept when somebody else was quicker', async () => {
  const results = ['UnitLetterheadConflict', 'UnitLetterheadSet'];
  const server = renderAnswered(<UnitLetterhead unitId="an-my" />, {
    UnitLetterhead: () => ({ unit: unit() }),
    SetUnitLetterhead: () => ({
      setUnitLetterhead: { __typename: results.shift(), unit: unit({ body: 'CỦA NGƯỜI KHÁC', editRevision: 4 }) },
    }),
  });
  const user = userEvent.setup();
  expect(await screen.findByText('Số: 05/BC-MTTQ-BTT')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sửa đầu thư' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Đầu thư văn bản của Phường An Mỹ' }));
  expect(dialog.queryByLabelText('Tiêu đề bên phải')).toBeNull();
  await user.click(dialog.getByLabelText('Kiểu văn bản của Đảng, đoàn thể'));
  await user.clear(dialog.getByLabelText('Ký hiệu cơ quan'));
  await user.click(dialog.getByRole('button', { name: 'Lưu' }));
  expect(dialog.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    ...['Không được để trống.', 'Không được để trống.'],
  ]);
  await user.type(dialog.getByLabelText('Tiêu đề bên phải'), 'ĐOÀN TNCS HỒ CHÍ MINH');
  await user.type(dialog.getByLabelText('Ký hiệu cơ quan'), 'ĐTN');
  expect(dialog.getByText('Số văn bản sẽ có dạng: Số 05-BC/ĐTN')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Lưu' }));
  expect(await dialog.findByText(/Người khác vừa sửa/)).toBeTruthy();
  expect(dialog.getByText('CỦA NGƯỜI KHÁC')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByText('Đã lưu. Văn bản tải từ nay có đầu thư này.')).toBeTruthy();
  expect(server.of('SetUnitLetterhead').map(({ input }) => input)).toMatchObject([
    { style: 'PARTY', sign: 'ĐTN', heading: 'ĐOÀN TNCS HỒ CHÍ MINH', expectedRevision: 0 },
    { sign: 'ĐTN', body: 'BAN THƯỜNG TRỰC', expectedRevision: 4 },
  ]);
});
