import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
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
  return <p>{useLocation().pathname}</p>;
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
