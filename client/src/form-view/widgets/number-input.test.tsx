import type { Field } from '@ke-hoach/forms';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { NumberInput } from './number-input.tsx';

function Amount({ keep }: { keep: (value: unknown) => void }) {
  const [value, setValue] = useState<unknown>();
  return (
    <NumberInput
      {...({ id: 'a', label: 'Số tiền', value, onLeave: () => {} } as unknown as Parameters<typeof NumberInput>[0])}
      field={{ kind: 'money', key: 'amount' } as Field}
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
});
