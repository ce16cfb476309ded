import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { FirstStepsScreen } from './first-steps-screen.tsx';
import { homeLoader } from './home-loader.ts';

const kinds = ['LETTERHEAD', 'UNITS', 'OFFICE', 'PEOPLE', 'PLAN_TYPE', 'FORM', 'PLAN', 'ISSUE'];
const steps = (done: number) =>
  kinds.map((kind, at) => ({
    __typename: 'FirstStep',
    kind,
    isDone: at < done,
    count: at < done ? 12 : 0,
    unitId: 'o',
  }));

it('tells an office how far it is, and what to do next', async () => {
  renderAnswered(<FirstStepsScreen />, { FirstSteps: () => ({ firstSteps: steps(2) }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'Bắt đầu sử dụng' })).toBeTruthy();
  expect(screen.getByText(/^Đã xong 2\/8 việc/)).toBeTruthy();
  const [letterhead, units, office] = screen.getAllByRole('listitem');
  expect(within(letterhead!).getByRole('link').getAttribute('href')).toBe('/units/o');
  expect(within(units!).getByText(/Hiện có 12 đơn vị/)).toBeTruthy();
  expect(office!.getAttribute('aria-current')).toBe('step');
  expect(within(office!).getByRole('heading').textContent).toContain('Làm tiếp việc này');
});

describe('the first address', () => {
  const viewer = { id: 'v', roles: [{ role: 'REVIEWER' }, { role: 'ADMINISTRATOR' }] };
  const refused = { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] };

  it.each([
    ['an office that begins to its steps', { data: { viewer, firstSteps: steps(2) } }, '/first-day'],
    ['an office whose plan is issued to its board', { data: { viewer, firstSteps: steps(8) } }, '/progress'],
    ['a person with nothing to set up to their own screen', { data: { viewer, firstSteps: [] } }, '/progress'],
    ['a stranger to the sign-in', refused, '/sign-in'],
  ])('leads %s', async (_, answer, to) => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(answer));
    expect((await homeLoader()).headers.get('location')).toBe(to);
    fetched.mockRestore();
  });
});
