import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { readXlsx } from '../sheets/read-xlsx.ts';
import { renderAnswered } from '../testing/answered.tsx';
import { keepFile } from '../ui/keep-file.ts';
import { NamedPeople } from './named-people.tsx';

vi.mock('../ui/keep-file.ts');

const place = (more: object) => ({
  ...{ __typename: 'NamedPlace', reportId: 'r1', unit: 'Phường An Xuân', form: 'Báo cáo 6 tháng', period: 'Kỳ 1' },
  ...{ ordinal: 1, where: 'REVISION', revision: 1, isReplaced: false, question: 'Tên mô hình', row: 2 },
  ...{ text: 'Vườn rau của bà Mỹ Hạnh', at: '2025-05-20T01:00:00Z', ...more },
});
const page = (places: object[], endCursor: string | null) => ({
  namedPlaces: { __typename: 'NamedPlaces', lookedThrough: 200, endCursor, places },
});

async function open(answer: Parameters<typeof renderAnswered>[1][string]) {
  const user = userEvent.setup();
  const server = renderAnswered(<NamedPeople unitId="city" />, { NamedPlaces: answer });
  await user.click(screen.getByText('Người không có tài khoản, được nêu tên trong báo cáo'));
  const look = async (name: string) => {
    await user.clear(screen.getByLabelText('Họ và tên'));
    await user.type(screen.getByLabelText('Họ và tên'), `${name}{Enter}`);
  };
  return { user, server, look };
}

it('looks through all reports, a part at a time, and hands over where a name stands', async () => {
  const { user, server, look } = await open(({ after }) =>
    after === null
      ? page([place({})], 'next')
      : page(
          [
            place({ reportId: 'r2', ordinal: 3, revision: 2, isReplaced: true, where: 'REVISION' }),
            place({ reportId: 'r3', where: 'DRAFT', revision: null, question: null, row: null, text: null, at: null }),
          ],
          null,
        ),
  );
  await look('My Hanh');
  expect(await screen.findByText('“My Hanh” có ở 3 chỗ, trong 400 báo cáo đã xem.')).toBeTruthy();
  expect(server.of('NamedPlaces')).toEqual([
    { unitId: 'city', name: 'My Hanh', after: null },
    { unitId: 'city', name: 'My Hanh', after: 'next' },
  ]);
  const [first, second, third] = screen.getAllByRole('listitem');
  expect(first!.textContent).toContain('Bản đã nộp, lần nộp 1 · Tên mô hình · dòng 2');
  const link = within(second!).getByRole('link', { name: 'Phường An Xuân · Báo cáo 6 tháng · Kỳ 1 · mục 3' });
  expect(link.getAttribute('href')).toBe('/reports/r2');
  expect(second!.textContent).toContain('lần nộp 2, đã có lần nộp sau thay');
  // Of a draft it is told where it is, and no word of it: nor what was typed to look for it.
  expect(third!.textContent).toBe('Phường An Xuân · Báo cáo 6 tháng · Kỳ 1Bản nháp');
  await user.click(screen.getByRole('button', { name: 'Tải bảng Excel' }));
  const [[workbook]] = vi.mocked(keepFile).mock.calls as [[Blob, string]];
  const text = JSON.stringify(readXlsx(new Uint8Array(await workbook.arrayBuffer())));
  for (const words of ['Vườn rau của bà Mỹ Hạnh', 'Tên mô hình', '/reports/r2']) expect(text).toContain(words);
  expect(text).not.toContain('My Hanh');
});

it('asks for a whole name, and says where there is none', async () => {
  const { server, look } = await open(() => page([], null));
  await look('Hạnh');
  expect(screen.getByText('Gõ cả họ và tên, ít nhất hai từ.')).toBeTruthy();
  expect(server.of('NamedPlaces')).toEqual([]);
  await look('Nguyễn Hạnh');
  expect(await screen.findByText('Không thấy “Nguyễn Hạnh” trong 200 báo cáo.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Tải bảng Excel' })).toBeNull();
});

it('is stopped by whoever has seen enough, with what was found so far', async () => {
  let goOn = (_: object) => {};
  const { user, look } = await open(({ after }) =>
    after === null ? page([place({})], 'next') : new Promise((tell) => (goOn = tell)),
  );
  await look('Mỹ Hạnh');
  expect(await screen.findByText('Đang tìm, đã xem 200 báo cáo…')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Dừng' }));
  goOn(page([place({})], null));
  const said = '“Mỹ Hạnh” có ở 1 chỗ, trong 200 báo cáo đã xem. Đã dừng trước khi xem hết.';
  expect(await screen.findByText(said)).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});
