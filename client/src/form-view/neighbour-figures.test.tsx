import { communeHalfYear } from '@ke-hoach/forms/examples';
import { parseForm } from '@ke-hoach/forms';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FormView } from './form-view.tsx';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error('the example does not read');
const { form } = parsed;

it('stands beside a number with how far it departs, a large jump marked', async () => {
  const context = {
    today: '2025-05-20',
    previous: { householdsTotal: '1000' },
    samePeriodLastYear: { householdsTotal: '600' },
    targets: { householdsTotal: '2400' },
  };
  render(<FormView form={form} answers={{ householdsTotal: 1200 }} context={context} onChange={() => {}} />);
  const last = await screen.findByText(/Cùng kỳ năm trước: 600 hộ/);
  expect(last.textContent).toBe('Cùng kỳ năm trước: 600 hộ (+100 %)');
  expect(last.querySelector('.large')).toBeTruthy();
  const previous = screen.getByText(/Kỳ trước: 1\.000 hộ/);
  expect(previous.textContent).toBe('Kỳ trước: 1.000 hộ (+20 %)');
  expect(previous.querySelector('.large')).toBeNull();
  expect(screen.getByText(/Chỉ tiêu: 2\.400 hộ/).textContent).toBe('Chỉ tiêu: 2.400 hộ (đạt 50 %)');
});
