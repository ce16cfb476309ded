import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { TasksToDo } from './tasks-to-do.tsx';

const task = (code: string, more: object) => ({
  ...{ __typename: 'TaskToDo', id: code, code, content: 'Tuyên truyền ba nội dung', deadline: null, dueOn: null },
  ...{ lead: null, cooperating: null },
  ...{ state: 'NOT_BEGUN', plan: { __typename: 'Plan', id: 'p', year: 2025 } },
  ...{ unit: { __typename: 'Unit', id: 'u', name: 'Phường An Xuân' }, ...more },
});

it('leads a unit from each task it has not done to where it tells how far it is, with the day', async () => {
  const tasksToDo = [task('II.1', { dueOn: '2025-05-15', state: 'UNDER_WAY' }), task('II.2', { deadline: 'Cả năm' })];
  renderAnswered(<TasksToDo />, { TasksToDo: () => ({ today: '2025-05-20', tasksToDo }) });
  const link = await screen.findByRole('link', { name: 'Báo tiến độ nhiệm vụ II.1, Phường An Xuân' });
  expect(link.getAttribute('href')).toBe('/plans/p#plan-tasks');
  expect(screen.getByText(/15\/05\/2025/).className).toBe('overdue');
  expect(screen.getByText('Đang làm')).toBeTruthy();
  expect(screen.getByText(/Cả năm/).className).toBe('');
});

it('names a task once for each of the units that somebody works for', async () => {
  const both = [
    ['u', 'Xã Tam Thăng'],
    ['v', 'Xã Tam Phú'],
  ].map(([id, name]) => task('II.1', { unit: { __typename: 'Unit', id, name } }));
  renderAnswered(<TasksToDo />, { TasksToDo: () => ({ today: '2025-05-20', tasksToDo: both }) });
  for (const unit of ['Xã Tam Thăng', 'Xã Tam Phú'])
    expect(await screen.findByRole('link', { name: `Báo tiến độ nhiệm vụ II.1, ${unit}` })).toBeTruthy();
});

it('says of each task who leads it and who helps, as the plan words it', async () => {
  const told = { lead: 'Ban Thường trực các xã, phường', cooperating: 'Các tổ chức chính trị - xã hội' };
  const tasksToDo = [task('II.1', told), task('II.2', { lead: 'Hội Nông dân' }), task('II.3', { lead: '' })];
  renderAnswered(<TasksToDo />, { TasksToDo: () => ({ today: '2025-05-20', tasksToDo }) });
  const shown = await screen.findAllByText(/^(Chủ trì|Phối hợp): /);
  expect(shown.map(({ textContent }) => textContent)).toEqual([
    'Chủ trì: Ban Thường trực các xã, phường · Phối hợp: Các tổ chức chính trị - xã hội',
    'Chủ trì: Hội Nông dân',
  ]);
});

it.each([
  [49, false],
  [50, true],
])('of %s tasks says whether there may be more: %s', async (count, isCut) => {
  const tasksToDo = Array.from({ length: count }, (_, at) => task(`II.${at}`, {}));
  renderAnswered(<TasksToDo />, { TasksToDo: () => ({ today: '2025-05-20', tasksToDo }) });
  expect(await screen.findAllByRole('link')).toHaveLength(count);
  expect(screen.queryByText(/^Chỉ liệt kê 50 nhiệm vụ đến hạn sớm nhất/) !== null).toBe(isCut);
});
