import { checkAnswers, issueSentence, type Field } from '@ke-hoach/forms';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { fillForm, formOf } from '../../testing/fill-form.tsx';
import { NumberInput } from './number-input.tsx';

interface Given {
  keep?: (value: unknown) => void;
  field?: object;
  invalid?: boolean;
}

function Amount({ keep = () => {}, field = { kind: 'money' }, invalid }: Given) {
  const [value, setValue] = useState<unknown>();
  return (
    <NumberInput
      {...({ id: 'a', label: 'Số tiền', value, invalid, onLeave: () => {} } as unknown as Parameters<
        typeof NumberInput
      >[0])}
      field={{ key: 'amount', ...field } as Field}
      onChange={(next) => {
        setValue(next);
        keep(next);
      }}
    />
  );
}

describe('typing an amount of money', () => {
  it('shows back what was understood of words, and keeps whole đồng', async () => {
    const user = userEvent.setup();
    let kept: unknown;
    render(<Amount keep={(value) => (kept = value)} />);
    await user.type(screen.getByRole('textbox', { name: 'Số tiền' }), '40 triệu');
    expect(screen.getByText('Hiểu là: 40.000.000 đồng')).toBeTruthy();
    await user.tab();
    expect(kept).toBe(40_000_000);
  });

  it('says what to type when it is not understood', async () => {
    const user = userEvent.setup();
    render(<Amount keep={() => {}} />);
    await user.type(screen.getByRole('textbox', { name: 'Số tiền' }), '2tr5');
    expect(screen.getByText(/Viết như 40\.000\.000, 40 triệu hoặc 1,5 tỷ/)).toBeTruthy();
  });

  it.each([
    ['integer', '9.007.199.254.740.992', /không quá 9\.007\.199\.254\.740\.991/],
    ['decimal', '12345678901234567890123456', /nhiều nhất 25 chữ số trước dấu phẩy/],
    ['decimal', '33,33333333333', /Nhiều nhất 10 chữ số sau dấu phẩy/],
  ])('says of a number of kind %s that is too long how long it may be, and keeps %s', async (kind, typed, sentence) => {
    const user = userEvent.setup();
    let kept: unknown;
    render(<Amount field={{ kind }} keep={(value) => (kept = value)} />);
    await user.type(screen.getByRole('textbox', { name: 'Số tiền' }), typed);
    expect(screen.getByText(sentence)).toBeTruthy();
    await user.tab();
    expect(kept).toBe(typed);
  });

  it('calls an amount in words too large also once it was left, and never something else than money', async () => {
    const measure = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
    const money = { type: 'integer', title: 'Kinh phí', 'x-kind': 'money', 'x-unit': 'đồng', ...measure };
    const form = formOf({ amount: money });
    const { user, answers } = fillForm(form);
    const amount = screen.getByRole('textbox', { name: /^Kinh phí/ });
    await user.type(amount, '99.000.000 tỷ');
    expect(screen.getByText(/không quá 9\.007\.199\.254\.740\.991/)).toBeTruthy();
    await user.tab();
    expect(answers()).toEqual({ amount: '99000000000000000' });
    expect(amount).toHaveProperty('value', '99.000.000.000.000.000');
    const issues = checkAnswers(form, answers(), { today: '2025-05-20' });
    expect(issues.map((issue) => issueSentence(form, issue, 'vi'))).toEqual([
      '“Kinh phí” quá lớn để ghi chính xác. Hãy nhập số không quá 9.007.199.254.740.991.',
    ]);
  });

  it('leaves it to the form to say so once the form does', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Amount />);
    await user.type(screen.getByRole('textbox', { name: 'Số tiền' }), 'ít');
    expect(document.querySelectorAll('.mistake')).toHaveLength(1);
    rerender(<Amount invalid />);
    expect(document.querySelectorAll('.mistake')).toHaveLength(0);
    expect(screen.getByRole('textbox', { name: 'Số tiền' }).getAttribute('aria-invalid')).toBe('true');
  });

  it('says its size in words while it is being typed in', async () => {
    const user = userEvent.setup();
    render(<Amount />);
    const amount = screen.getByRole('textbox', { name: 'Số tiền' });
    await user.type(amount, '40000000');
    const words = await screen.findByText('Bốn mươi triệu đồng');
    expect(amount.getAttribute('aria-describedby')?.split(' ')).toContain(words.id);
    await user.type(amount, '0');
    expect(screen.getByText('Bốn trăm triệu đồng')).toBeTruthy();
    await user.tab();
    expect(screen.queryByText('Bốn trăm triệu đồng')).toBeNull();
    expect(screen.getByText('Hiểu là: 400.000.000 đồng')).toBeTruthy();
  });

  it.each([
    [{ kind: 'decimal', unit: 'triệu đồng' }, '1,5', 'Một triệu năm trăm nghìn đồng'],
    [{ kind: 'integer', unit: 'tỷ đồng' }, '21', 'Hai mươi mốt tỷ đồng'],
  ])('says the size of %j too', async (field, typed, words) => {
    const user = userEvent.setup();
    render(<Amount field={field} />);
    await user.type(screen.getByRole('textbox', { name: 'Số tiền' }), typed);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says no words for other figures', async () => {
    const user = userEvent.setup();
    render(<Amount field={{ kind: 'integer', unit: 'hộ' }} />);
    await user.type(screen.getByRole('textbox', { name: 'Số tiền' }), '21');
    expect(document.querySelector('[lang=vi]')).toBeNull();
  });
});
