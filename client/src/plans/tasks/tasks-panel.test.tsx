import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { PlanTasksTable } from '../plan-tasks-table.tsx';
import { TasksPanel } from './tasks-panel.tsx';

const lead = 'Ban Thường trực các xã, phường';
const cooperating = 'Các tổ chức chính trị - xã hội';

const progress = (name: string) => ({
  ...{ __typename: 'TaskProgress', state: 'NOT_BEGUN', answer: null, period: null, note: null, evidence: null },
  ...{ evidenceFiles: [], at: null, byName: null, editRevision: 0, canReport: true },
  unit: { __typename: 'Unit', id: name, name },
});

function open(names: string[], unitsMeant: number, formerProgress: object[] = [], more: object = {}, address = '/') {
  const task = {
    ...{ __typename: 'PlanTask', id: 't', code: 'II.1', content: 'Tuyên truyền', lead, cooperating },
    ...{ deadline: 'Cả năm', dueOn: null, unitKinds: ['WARD'], exceptUnits: [], alsoUnits: [] },
    ...{ answeredBy: null, answeredField: null, answeredTarget: null, unitsMeant, unitsDone: 0 },
    progress: names.map(progress),
    formerProgress,
  };
  const plan = {
    ...{ __typename: 'Plan', id: 'p', state: 'ISSUED', editRevision: 1, canWrite: false, assignments: [] },
    ...{ owner: { __typename: 'Unit', id: 'o' }, tasks: [task] },
    ...more,
  };
  const shown = (
    <>
      <TasksPanel planId="p" />
      <PlanTasksTable rows={['t', 'u'].map((row) => ({ _id: row, code: row, content: `Mục ${row}` }))} />
    </>
  );
  renderAnswered(shown, { PlanTasks: () => ({ today: '2025-05-20', plan }) }, address);
}

it('says who leads a task and who helps, also where a unit tells how far it is', async () => {
  open(['Phường An Xuân'], 1);
  const told = `Chủ trì: ${lead} · Phối hợp: ${cooperating}`;
  expect(await screen.findByText(told)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Báo tiến độ nhiệm vụ II.1, Phường An Xuân' }));
  expect(screen.getByRole('dialog').textContent).toContain(told);
});

it.each([
  [4, false],
  [250, true],
])('of %s units says whether there are more than it lists: %s', async (unitsMeant, isCut) => {
  open(['Xã Một', 'Xã Hai', 'Xã Ba', 'Xã Bốn'], unitsMeant);
  expect(await screen.findByText(`Tiến độ của ${unitsMeant} đơn vị`)).toBeTruthy();
  expect(
    screen.queryByText(`Chỉ liệt kê 4 trong ${unitsMeant} đơn vị, lấy đơn vị chưa hoàn thành trước.`) !== null,
  ).toBe(isCut);
});

it('keeps what a former unit told, under its last name with what it is now, and lets nobody tell more', async () => {
  const heirs = [{ __typename: 'Unit', id: 'Phường Tam Kỳ', name: 'Phường Tam Kỳ' }];
  const told = { state: 'DONE', note: 'Đã ra mắt', at: '2025-05-20T02:00:00Z', byName: 'Lê Văn An' };
  const unit = { __typename: 'Unit', id: 'x', name: 'Phường An Xuân' };
  open(['Phường Tam Kỳ'], 1, [{ ...progress('Phường An Xuân'), ...told, unit, heirs }]);
  const line = (await screen.findByText('Phường An Xuân')).closest('li')!.textContent;
  for (const said of ['nay là Phường Tam Kỳ', 'Hoàn thành', 'Lê Văn An', 'Đã ra mắt']) expect(line).toContain(said);
  expect(screen.getAllByRole('button', { name: /Báo tiến độ/ })).toHaveLength(1);
});

it('says of a plan that is written to whom a task will be given, and lets the office change it', async () => {
  open(['Phường An Xuân'], 2, [], { state: 'DRAFT', canWrite: true });
  expect(await screen.findByText('Giao cho: Phường (2 đơn vị)')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Giao nhiệm vụ' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Giao theo dõi nhiệm vụ II.1' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Báo tiến độ/ })).toBeNull();
  expect(screen.queryByText('Phường An Xuân')).toBeNull();
});

it.each([
  ['t', 'II.1. Tuyên truyền'],
  ['u', 'u. Mục u'],
])('brings whoever comes for the task %s to it: where it is followed, else in the document', async (row, said) => {
  open(['Phường An Xuân'], 1, [], {}, `/plans/p#task-${row}`);
  await screen.findByText('Tuyên truyền', { exact: false });
  await waitFor(() => expect(document.activeElement!.textContent).toContain(said));
});
