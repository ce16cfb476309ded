import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { DutyOutcome } from './duty-outcome.tsx';

it('comes into sight each time something was changed, has the keyboard that nothing else has, and goes without harm', () => {
  // As browsers of late do.
  const seen = vi.fn(() => Promise.resolve());
  Element.prototype.scrollIntoView = seen;
  const page = render(<DutyOutcome outcome={{ tone: 'good', sentence: 'Đã lưu điều chỉnh.' }} />);
  expect(document.activeElement).toBe(screen.getByRole('alert').parentElement);
  page.rerender(<DutyOutcome outcome={{ tone: 'good', sentence: 'Đã lưu điều chỉnh.' }} />);
  expect(seen).toHaveBeenCalledTimes(2);
  expect(() => page.unmount()).not.toThrow();
});
