import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { TasksToDo } from './tasks-to-do.tsx';

const task = (code: string, more: object) => ({
  ...{ __typename: 'TaskToDo', id: code, code, content: 'Tuyên truyền ba nội dung', deadline: null, dueOn: null },
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
