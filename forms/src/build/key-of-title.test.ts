import { expect, test } from 'vitest';
import { keyOfTitle } from './key-of-title.ts';

test.each([
  ['Số hộ tham gia', 'soHoThamGia'],
  ['Đoàn viên, hội viên', 'doanVienHoiVien'],
  ['  Tỷ lệ (%)  ', 'tyLe'],
  ['6 tháng đầu năm', 'thangDauNam'],
  ['???', 'field'],
  ['In', 'in2'],
  ['Previous', 'previous2'],
])('“%s” gives %s', (title, key) => expect(keyOfTitle(title, () => false)).toBe(key));

test('a taken name gets a number', () => {
  expect(keyOfTitle('Ghi chú', (key) => ['ghiChu', 'ghiChu2'].includes(key))).toBe('ghiChu3');
});
