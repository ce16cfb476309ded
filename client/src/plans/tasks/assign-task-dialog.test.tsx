import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import '../../texts/vi-plans.ts';
import { AssignTaskDialog } from './assign-task-dialog.tsx';

const unit = { __typename: 'Unit', id: 'an-my', name: 'Phường An Mỹ', kind: 'WARD' };
const plan = { id: 'p', editRevision: 4, owner: { id: 'city' }, assignments: [] };

/** The dialog of a task that these kinds of unit have, before a server that keeps what it is sent. */
function open(unitKinds: string[], state = 'ISSUED') {
  const task = {
    ...{ id: 't', code: 'II.1', content: 'Tuyên truyền', unitKinds, exceptUnits: [], alsoUnits: [] },
    ...{ answeredBy: null, answeredField: null, answeredTarget: null },
  };
  const onOutcome = vi.fn();
  const server = renderAnswered(
    <AssignTaskDialog
      plan={{ ...plan, state } as never}
      task={task as never}
      onClose={() => {}}
      onOutcome={onOutcome}
    />,
    {
      TargetsForTasks: () => ({ plan: { __typename: 'Plan', id: 'p', targets: { edges: [] } } }),
      SelectableUnits: () => ({
        unit: {
          ...{ __typename: 'Unit', id: 'city' },
          kindsBelow: [{ __typename: 'UnitKindCount', kind: 'WARD', count: 1 }],
        },
        units: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: unit }] },
      }),
      AssignTask: () => ({ assignTask: { __typename: 'PlanConflict', plan: null } }),
    },
  );
  return { server, onOutcome };
}
const save = () => userEvent.click(screen.getByRole('button', { name: 'Lưu' }));
const reasonField = () => screen.queryByLabelText('Lý do đổi đơn vị thực hiện');

it('asks why, where units had the task and others do it from now on', async () => {
  const { server, onOutcome } = open(['WARD']);
  const wards = await screen.findByLabelText(/^Tất cả phường/);
  expect(reasonField()).toBeNull();
  await userEvent.click(wards);
  await save();
  expect(screen.getByText('Cần ghi lý do.')).toBeTruthy();
  expect(server.of('AssignTask')).toEqual([]);
  await userEvent.type(reasonField()!, 'Theo kết luận giao ban');
  await save();
  await vi.waitFor(() => expect(onOutcome).toHaveBeenCalled());
  expect(server.of('AssignTask')[0]!.input).toMatchObject({ units: { kinds: [] }, reason: 'Theo kết luận giao ban' });
});

it('asks for no reason while the plan is written', async () => {
  const { server, onOutcome } = open(['WARD'], 'DRAFT');
  await userEvent.click(await screen.findByLabelText(/^Tất cả phường/));
  expect(reasonField()).toBeNull();
  await save();
  await vi.waitFor(() => expect(onOutcome).toHaveBeenCalled());
  expect(server.of('AssignTask')[0]!.input).toMatchObject({ units: { kinds: [] }, reason: null });
});

it('asks for no reason where nobody had it', async () => {
  const { server, onOutcome } = open([]);
  await userEvent.click(await screen.findByLabelText(/^Tất cả phường/));
  expect(reasonField()).toBeNull();
  await save();
  await vi.waitFor(() => expect(onOutcome).toHaveBeenCalled());
  expect(server.of('AssignTask')[0]!.input).toMatchObject({ units: { kinds: ['WARD'] }, reason: null });
});
