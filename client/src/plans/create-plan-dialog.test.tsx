import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ViewerContext, type Viewer } from '../people/viewer.tsx';
import { renderAnswered } from '../testing/answered.tsx';
import { CreatePlanDialog } from './create-plan-dialog.tsx';

const roles = [{ role: 'DESIGNER' as const, unit: { id: 'o', name: 'Thành phố Tam Kỳ' } }];
const viewer: Viewer = { id: 'v', login: 'v', name: 'An', title: null, roles };
const example = {
  __typename: 'PlanExample',
  name: 'movement-2025',
  movement: 'Đoàn kết sáng tạo',
  tasks: 14,
  bases: 3,
};
const type = { __typename: 'Form', id: 't', title: 'Kế hoạch năm', titleEn: null, versions: [{ id: 'w' }] };

/** The dialog of an office with a plan type and an example. */
function open(isFirst: boolean) {
  const onCreated = vi.fn();
  const asked = renderAnswered(
    <ViewerContext value={viewer}>
      <CreatePlanDialog isFirst={isFirst} onClose={() => {}} onCreated={onCreated} />
    </ViewerContext>,
    {
      PlanTypes: () => ({
        today: '2026-01-05',
        planExamples: [{ ...example, periods: ['6 tháng đầu năm 2025', 'Năm 2025'] }],
        forms: { edges: [{ node: type }] },
      }),
      CreatePlan: () => ({ createPlan: { __typename: 'Plan', id: 'p' } }),
    },
  );
  return { asked, onCreated };
}
const sent = ({ asked }: ReturnType<typeof open>) => asked.of('CreatePlan')[0]?.['input'];
const begin = () => userEvent.click(screen.getByRole('button', { name: 'Lập kế hoạch' }));

it('proposes the example for the first plan, named for the year that is typed, and says what is left open', async () => {
  const shown = open(true);
  const radio = await screen.findByRole('radio', { name: /^Mẫu kế hoạch .*14 nhiệm vụ.*3 căn cứ để trống số và ngày/ });
  expect((radio as HTMLInputElement).checked).toBe(true);
  const year = screen.getByRole('textbox', { name: 'Năm kế hoạch' });
  await userEvent.clear(year);
  await userEvent.type(year, '2027');
  await begin();
  expect(sent(shown)).toMatchObject({
    ...{ example: 'movement-2025', movement: 'Đoàn kết sáng tạo', year: 2027, unitId: 'o', planTypeId: 't' },
    title: 'Kế hoạch thực hiện Phong trào thi đua “Đoàn kết sáng tạo” năm 2027',
  });
  expect(shown.onCreated).toHaveBeenCalledWith('p', true);
});

it('begins a later plan blank unless an example is chosen', async () => {
  const shown = open(false);
  await screen.findByRole('radio', { name: /^Văn bản trống/, checked: true });
  await begin();
  expect(screen.getAllByRole('alert')).toHaveLength(2);
  await userEvent.type(screen.getByRole('textbox', { name: 'Tên kế hoạch' }), 'Kế hoạch A');
  await userEvent.type(screen.getByRole('textbox', { name: 'Phong trào' }), 'B');
  await begin();
  expect(sent(shown)).toMatchObject({ example: null, title: 'Kế hoạch A', movement: 'B' });
  expect(shown.onCreated).toHaveBeenCalledWith('p', false);
});
