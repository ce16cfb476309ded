import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLateStart } from './use-late-start.ts';

/** A dialog whose first control is fetched; until then the browser starts at the second. */
function Late({ isShown }: { isShown: boolean }) {
  const units = useLateStart<HTMLDivElement>(isShown);
  return (
    <>
      <div ref={units}>{isShown ? <input aria-label="Đơn vị" /> : null}</div>
      <input autoFocus aria-label="Biểu mẫu" />
      <input aria-label="Ghi chú" />
    </>
  );
}

const here = () => document.activeElement?.getAttribute('aria-label');

it('starts the keyboard at the control that came late', () => {
  const { rerender } = render(<Late isShown={false} />);
  expect(here()).toBe('Biểu mẫu');
  rerender(<Late isShown />);
  expect(here()).toBe('Đơn vị');
});

it('leaves it where the person went meanwhile, and where it started with all in place', () => {
  const { rerender, unmount } = render(<Late isShown={false} />);
  screen.getByLabelText('Ghi chú').focus();
  rerender(<Late isShown />);
  expect(here()).toBe('Ghi chú');
  unmount();
  render(<Late isShown />);
  expect(here()).toBe('Biểu mẫu');
});
