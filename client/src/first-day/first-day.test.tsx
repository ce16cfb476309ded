import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { FirstDayOr } from './first-day-or.tsx';
import { FirstStepsScreen } from './first-steps-screen.tsx';

const kinds = ['LETTERHEAD', 'UNITS', 'OFFICE', 'PEOPLE', 'PLAN_TYPE', 'FORM', 'PLAN', 'ISSUE'];
const steps = (done: number) =>
  kinds.map((kind, at) => ({
    __typename: 'FirstStep',
    kind,
    isDone: at < done,
    count: at < done ? 12 : 0,
    unitId: 'o',
  }));
const open = (firstSteps: object[]) =>
  renderAnswered(
    <Routes>
      <Route path="/" element={<FirstDayOr home="/progress" />} />
      <Route path="/first-day" element={<FirstStepsScreen />} />
      <Route path="/progress" element={<p>Tiến độ</p>} />
    </Routes>,
    { FirstSteps: () => ({ firstSteps }) },
  );

it('leads an office that begins to its steps, and tells the next one', async () => {
  open(steps(2));
  expect(await screen.findByRole('heading', { level: 1, name: 'Bắt đầu sử dụng' })).toBeTruthy();
  expect(screen.getByText(/^Đã xong 2\/8 việc/)).toBeTruthy();
  const [letterhead, units, office] = screen.getAllByRole('listitem');
  expect(within(letterhead!).getByRole('link').getAttribute('href')).toBe('/units/o');
  expect(within(units!).getByText(/Hiện có 12 đơn vị/)).toBeTruthy();
  expect(office!.getAttribute('aria-current')).toBe('step');
  expect(within(office!).getByRole('heading').textContent).toContain('Làm tiếp việc này');
});

it.each([
  ['an office whose plan is issued', steps(8)],
  ['a person with nothing to set up', []],
])('leads %s on to their own first screen', async (_, firstSteps) => {
  open(firstSteps);
  expect(await screen.findByText('Tiến độ')).toBeTruthy();
});
