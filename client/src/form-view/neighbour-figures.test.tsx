import { communeHalfYear } from '@ke-hoach/forms/examples';
import { parseForm, type Context } from '@ke-hoach/forms';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { formOf, idNumbered } from '../testing/fill-form.tsx';
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

it('counts what is typed towards the figure since the year’s start, and describes the input by it', async () => {
  const earlierThisYear = { modelsNew: '3' };
  const context = { today: '2025-05-20', earlierThisYear };
  render(<FormView form={form} answers={{ modelsNew: 2 }} context={context} onChange={() => {}} />);
  expect((await screen.findByText(/Lũy kế/)).textContent).toBe('Lũy kế từ đầu năm: 5 mô hình');
  const described = screen.getByRole('textbox', { name: /^Mô hình mới/ }).getAttribute('aria-describedby') ?? '';
  const said = described.split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(said).toContain('Lũy kế từ đầu năm: 5 mô hình');
});

it.each([{}, { modelsNew: 'hai' }])(
  'says what earlier periods had while there is no number yet: %j',
  async (answers) => {
    const context = { today: '2025-05-20', earlierThisYear: { modelsNew: '3' } };
    render(<FormView form={form} answers={answers} context={context} onChange={() => {}} />);
    expect((await screen.findByText(/Các kỳ trước/)).textContent).toBe('Các kỳ trước trong năm: 3 mô hình');
  },
);

it('says of a target in words whether it is met, and was before, without a departure', async () => {
  const measure = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
  const met = { key: 'met', field: idNumbered(2), title: 'Đạt chỉ tiêu', kind: 'integer', ...measure };
  const small = formOf(
    { modelsNew: { type: 'integer', title: 'Mô hình mới', 'x-kind': 'integer', ...measure } },
    { 'x-calculations': [{ ...met, expression: 'modelsNew >= 1 ? 1 : 0' }] },
    ['modelsNew', 'met'],
  );
  const context = { today: '2025-11-20', previous: { met: '1' }, samePeriodLastYear: { met: '0' } };
  const shown = (known: Context) => (
    <FormView form={small} answers={{ modelsNew: 2 }} context={known} onChange={() => {}} />
  );
  const { rerender } = render(shown(context));
  expect(screen.getByRole('status', { name: /^Đạt chỉ tiêu/ }).textContent).toBe('Đạt');
  expect((await screen.findByText(/Cùng kỳ năm trước/)).textContent).toBe('Cùng kỳ năm trước: Chưa đạt');
  expect(screen.getByText(/Kỳ trước/).textContent).toBe('Kỳ trước: Đạt');
  // A ward made of four communes, three of which had reports due last year.
  rerender(shown({ ...context, addedUp: { previous: 4, samePeriodLastYear: 3 } }));
  expect((await screen.findByText(/Cùng kỳ năm trước/)).textContent).toBe('Cùng kỳ năm trước: 0 trong 3 đơn vị đạt');
  expect(screen.getByText(/Kỳ trước/).textContent).toBe('Kỳ trước: 1 trong 4 đơn vị đạt');
});
