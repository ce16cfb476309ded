import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useKeyboardAfter } from './use-keyboard-after.ts';

function Plan({ staysOpen }: { staysOpen: boolean }) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const heading = useKeyboardAfter<HTMLHeadingElement>(outcome);
  return (
    <>
      <h2 ref={heading}>Kế hoạch</h2>
      <p>{outcome}</p>
      {outcome === null || staysOpen ? <button onClick={() => setOutcome('Đã đóng kế hoạch.')}>Đóng</button> : null}
    </>
  );
}

const press = () => {
  const button = screen.getByRole('button');
  button.focus();
  fireEvent.click(button);
  expect(screen.getByText('Đã đóng kế hoạch.')).toBeTruthy();
};

it('gives the keyboard to the heading where the button pressed is gone', () => {
  render(<Plan staysOpen={false} />);
  expect(document.activeElement).toBe(document.body);
  press();
  expect(document.activeElement).toBe(screen.getByRole('heading'));
});

it('leaves the keyboard with a button that stays', () => {
  render(<Plan staysOpen />);
  press();
  expect(document.activeElement).toBe(screen.getByRole('button'));
});
