import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { ChildPlans } from './child-plans.tsx';

it('are told with who leads them, number, day and how far they are', () => {
  const owner = { __typename: 'Unit' as const, id: 'w', name: 'Phường An Xuân' };
  const plan = { __typename: 'Plan' as const, title: 'Kế hoạch của phường', owner };
  const issued = { ...plan, id: 'p1', number: '04/KH-MTTQ-BTT', issuedOn: '2026-04-01', state: 'ISSUED' as const };
  const draft = { ...plan, id: 'p2', number: null, issuedOn: null, state: 'DRAFT' as const };
  renderAnswered(<ChildPlans plans={[issued, draft]} />, {});
  const [first, second] = screen.getAllByRole('listitem').map((line) => within(line));
  expect(first!.getByText('Phường An Xuân · Số: 04/KH-MTTQ-BTT · 01/04/2026')).toBeTruthy();
  expect(first!.getByText('Đã ban hành')).toBeTruthy();
  expect(second!.getByText('Phường An Xuân')).toBeTruthy();
  expect(second!.getByText('Bản nháp')).toBeTruthy();
});
