import { useMutation } from '@apollo/client/react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Role } from '../gql/graphql.ts';
import { ViewerContext, type Viewer } from '../people/viewer.tsx';
import { CreatePlanDocument } from '../plans/plan-operations.ts';
import { renderAnswered } from '../testing/answered.tsx';
import { FirstDayLine } from './first-day-line.tsx';
import { FirstStepsScreen } from './first-steps-screen.tsx';
import { homeLoader } from './home-loader.ts';

const kinds = ['LETTERHEAD', 'UNITS', 'OFFICE', 'PEOPLE', 'PLAN_TYPE', 'FORM', 'PLAN', 'DUTIES', 'ISSUE'];
const steps = (done: number) =>
  kinds.map((kind, at) => ({
    ...{ __typename: 'FirstStep', kind, isDone: at < done, count: at < done ? 12 : 0, missing: [] as string[] },
    ...{ unitId: 'o', planId: done > 6 ? 'p' : null },
  }));

/** The steps as whoever holds a role at the office sees them. */
function show(role: Role, done: number, told = steps(done)) {
  const roles = [{ role, unit: { id: 'o', name: 'Thành phố Tam Kỳ' } }];
  const viewer: Viewer = { id: 'v', login: 'v', name: 'An', title: null, roles };
  const shown = (
    <ViewerContext value={viewer}>
      <FirstStepsScreen />
    </ViewerContext>
  );
  renderAnswered(shown, { FirstSteps: () => ({ firstSteps: told }) });
}

it('tells an office how far it is, and what to do next', async () => {
  show('ADMINISTRATOR', 2);
  expect(await screen.findByRole('heading', { level: 1, name: 'Bắt đầu sử dụng' })).toBeTruthy();
  expect(screen.getByText(/^Đã xong 2\/9 việc/)).toBeTruthy();
  const [letterhead, units, office] = screen.getAllByRole('listitem');
  expect(within(letterhead!).getByRole('link').getAttribute('href')).toBe('/units/o');
  expect(within(units!).getByText(/Hiện có 12 đơn vị/)).toBeTruthy();
  expect(office!.getAttribute('aria-current')).toBe('step');
  expect(within(office!).getByRole('heading').textContent).toContain('Làm tiếp việc này');
});

it('leads each person only to what is theirs to do, and says whose the rest is', async () => {
  show('DESIGNER', 7);
  const [, , , , type, , plan, duties] = await screen.findAllByRole('listitem');
  expect(screen.getAllByRole('link')).toHaveLength(5);
  expect(within(type!).getByRole('link').getAttribute('href')).toBe('/forms/new?from=example&purpose=PLAN');
  for (const step of [plan, duties]) expect(within(step!).getByRole('link').getAttribute('href')).toBe('/plans/p');
});

it('names the forms and the periods that are still missing', async () => {
  const missing: Record<string, string[]> = {
    FORM: ['Phiếu giám sát', 'Báo cáo năm – xã, phường'],
    DUTIES: ['Năm 2026'],
  };
  const told = steps(7).map((step) => ({ ...step, isDone: step.isDone && !missing[step.kind] }));
  show(
    'DESIGNER',
    7,
    told.map((step) => ({ ...step, missing: missing[step.kind] ?? [] })),
  );
  expect(await screen.findByText(/^Kế hoạch mẫu còn dùng 2 biểu mẫu chưa công bố/)).toBeTruthy();
  expect(screen.getByText(/Đã công bố 12 biểu mẫu\./)).toBeTruthy();
  expect(screen.getByText('Còn 1 kỳ chưa giao biểu mẫu nào:')).toBeTruthy();
  for (const name of Object.values(missing).flat()) expect(screen.getByText(name).tagName).toBe('LI');
});

it('says to an administrator who it is that draws the forms', async () => {
  show('ADMINISTRATOR', 4);
  await screen.findAllByRole('listitem');
  expect(screen.getAllByRole('link')).toHaveLength(4);
  expect(screen.getAllByText(/^Từ đây là việc của người có vai trò “Chuyên viên Văn phòng/)).toHaveLength(1);
});

it('leads back to the list from every page, and knows by itself when a step is done', async () => {
  let done = 1;
  function Page() {
    const [create] = useMutation(CreatePlanDocument);
    const input = { unitId: 'o', planTypeId: 't', year: 2026, title: 'x', movement: 'x', idempotencyKey: 'k' };
    return (
      <>
        <FirstDayLine />
        <button onClick={() => void create({ variables: { input } })}>Nhập</button>
      </>
    );
  }
  renderAnswered(<Page />, {
    FirstSteps: () => ({ firstSteps: steps(done) }),
    CreatePlan: () => {
      done = 2;
      return { createPlan: { __typename: 'Plan', id: 'p' } };
    },
  });
  expect((await screen.findByRole('status')).textContent).toMatch(/1\/9 việc\. Việc tiếp theo: Các đơn vị trực thuộc/);
  expect(screen.getByRole('link', { name: 'Về danh sách việc' }).getAttribute('href')).toBe('/first-day');
  await userEvent.click(screen.getByRole('button'));
  expect(await screen.findByText(/2\/9 việc\. Việc tiếp theo: Người của cơ quan/)).toBeTruthy();
});

describe('the first address', () => {
  const viewer = { id: 'v', roles: [{ role: 'REVIEWER' }, { role: 'ADMINISTRATOR' }] };
  const refused = { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] };

  it.each([
    ['an office that begins to its steps', { data: { viewer, firstSteps: steps(2) } }, '/first-day'],
    ['an office whose plan is issued to its board', { data: { viewer, firstSteps: steps(9) } }, '/progress'],
    ['a person with nothing to set up to their own screen', { data: { viewer, firstSteps: [] } }, '/progress'],
    ['a stranger to the sign-in', refused, '/sign-in'],
  ])('leads %s', async (_, answer, to) => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(answer));
    expect((await homeLoader()).headers.get('location')).toBe(to);
    fetched.mockRestore();
  });
});
