import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { pageOf } from './page-of.ts';
import type { Hit } from './search-operations.ts';
import { Search } from './search.tsx';

const hit = (kind: string, id: string, title: string, more: object = {}) => ({
  ...{
    __typename: 'SearchHit',
    kind,
    id,
    title,
    titleEn: null,
    about: null,
    unitId: null,
    planId: null,
    state: null,
    former: null,
    ...more,
  },
});
const found = [
  hit('UNIT', 'u', 'Phường An Xuân'),
  hit('PERSON', 'p', 'Võ Thị An', { unitId: 'ward' }),
  hit('REPORT', 'r', 'Phường An Xuân', { about: '6 tháng đầu năm 2025', state: 'SUBMITTED' }),
];

function Where() {
  return <p>{useLocation().pathname + useLocation().hash}</p>;
}

it('is opened, used and left by keyboard: groups in their order, arrows, Enter', async () => {
  const user = userEvent.setup();
  const { of } = renderAnswered(
    <>
      <Search />
      <input aria-label="Ô khác" />
      <Where />
    </>,
    { Search: () => ({ search: found }) },
  );
  await user.type(screen.getByRole('textbox', { name: 'Ô khác' }), '/');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{Control>}k{/Control}');
  const box = screen.getByRole('combobox', { name: 'Từ cần tìm' });
  await user.click(box);
  await user.keyboard('x');
  expect(of('Search')).toEqual([]);
  await user.keyboard('uan');
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    ...['Phường An Xuân', 'Phường An Xuân▲Đã nộp6 tháng đầu năm 2025', 'Võ Thị An'],
  ]);
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby'))).toHaveLength(3);
  await user.keyboard('{ArrowUp}');
  expect(box.getAttribute('aria-activedescendant')).toBe(options[2]!.id);
  expect(options[2]!.getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{Enter}');
  expect(screen.getByText('/units/ward')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('says of a unit that is gone until when it was and what became of it', async () => {
  const user = userEvent.setup();
  const gone = (passed: object) => ({ former: { __typename: 'FormerUnit', lastDay: '2025-06-30', ...passed } });
  renderAnswered(<Search />, {
    Search: () => ({
      search: [
        hit('UNIT', 'a', 'Xã Tam Phú', gone({ passedBy: 'SPLIT', passedInto: ['Phường A', 'Phường B'] })),
        hit('UNIT', 'b', 'Xã Tam Thanh', gone({ passedBy: null, passedInto: [] })),
      ],
    }),
  });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(screen.getByRole('combobox', { name: 'Từ cần tìm' }), 'tam');
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual([
    'Xã Tam Phú○Đơn vị cũđến hết 30/06/2025, chia thành Phường A, Phường B',
    'Xã Tam Thanh○Đơn vị cũđến hết 30/06/2025',
  ]);
});

it('shows six of a kind, and the others to whoever asks for more, by keyboard', async () => {
  const user = userEvent.setup();
  const tasks = (count: number) =>
    Array.from({ length: count }, (_, at) => hit('TASK', `k${at}`, `Nhiệm vụ ${at + 1}`, { planId: 'p1' }));
  const former = { __typename: 'FormerUnit', lastDay: '2025-06-30', passedBy: null, passedInto: [] };
  const gone = Array.from({ length: 4 }, (_, at) => hit('UNIT', `g${at}`, `Xã cũ ${at + 1}`, { former }));
  const { of } = renderAnswered(
    <>
      <Search />
      <Where />
    </>,
    { Search: ({ kinds }) => ({ search: kinds ? tasks(100) : [...gone, ...tasks(7)] }) },
  );
  await user.keyboard('{Control>}k{/Control}');
  await user.type(screen.getByRole('combobox', { name: 'Từ cần tìm' }), 'mo hinh');
  await screen.findByRole('option', { name: 'Xem thêm nhiệm vụ' });
  const names = () => screen.getAllByRole('option').map(({ textContent }) => textContent!.replace(/○.*/, ''));
  const six = Array.from({ length: 6 }, (_, at) => `Nhiệm vụ ${at + 1}`);
  expect(names()).toEqual(['Xã cũ 1', 'Xã cũ 2', 'Xã cũ 3', 'Xem thêm đơn vị', ...six, 'Xem thêm nhiệm vụ']);
  expect(screen.getByRole('status').textContent).toBe('9 kết quả đầu');
  await user.keyboard('{ArrowUp}{Enter}');
  await screen.findByRole('option', { name: 'Nhiệm vụ 100' });
  expect(of('Search').at(-1)).toEqual({ text: 'mo hinh', kinds: ['TASK'], first: 100 });
  expect(screen.getByRole('status').textContent).toBe('103 kết quả đầu Mới hiện 100 mục đầu; gõ thêm chữ để thu hẹp.');
  // The keyboard goes on where it was.
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Nhiệm vụ 7');
  await user.keyboard('{Enter}');
  expect(screen.getByText('/plans/p1#task-k6')).toBeTruthy();
});

it('leads to the page of whatever is found; a form opens to be changed for its designers alone', () => {
  const pages = [
    [hit('ENTRY', 'e', 'Dự thảo quy ước'), '/reports/e'],
    [hit('TARGET', 't', 'Mỗi phường một mô hình'), '/targets/t'],
    [hit('ANNOUNCEMENT', 'n', 'Họp hướng dẫn', { planId: 'p' }), '/plans/p'],
    [hit('QUESTION', 'q', 'Mô hình theo phường'), '/figures?saved=q'],
    [hit('DASHBOARD', 'd', 'Bảng điều hành'), '/figures/dashboards/d'],
    [hit('FORM', 'f', 'Báo cáo năm'), '/forms/f'],
  ] as const;
  for (const [found, page] of pages) expect(pageOf(found as unknown as Hit, false)).toBe(page);
  expect(pageOf(pages[5][0] as unknown as Hit, true)).toBe('/forms/f/edit');
});
