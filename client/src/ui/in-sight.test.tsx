import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bringInSight, showWhatUnfolds } from './in-sight.ts';

const scrollBy = vi.fn();
let isCalm = false;

/** Where the browser would have laid it out; the window is 768 high. */
function at(element: Element, top: number, bottom: number): Element {
  element.getBoundingClientRect = () => ({ top, bottom }) as DOMRect;
  return element;
}

beforeAll(() => showWhatUnfolds());
beforeEach(() => {
  scrollBy.mockClear();
  isCalm = false;
  document.documentElement.scrollBy = scrollBy;
  window.matchMedia = ((media: string) => ({
    media,
    matches: isCalm && media.includes('reduced-motion'),
  })) as typeof window.matchMedia;
  expect(window.innerHeight).toBe(768);
});

describe('what is opened', () => {
  it.each([
    ['below the lower edge is scrolled into sight whole where it is short', [700, 740], [740, 900], 132],
    ['and is long, as far as its head comes to a third of the window', [700, 740], [740, 3000], 444],
    ['in sight moves nothing', [300, 340], [340, 760], null],
    ['high up moves nothing, however long it is', [200, 240], [240, 3000], null],
  ])('%s', (_name, [headTop = 0, headEnd = 0], [top = 0, bottom = 0], by) => {
    const [head, content] = [document.createElement('div'), document.createElement('div')];
    document.body.append(head, content);
    bringInSight(at(content, top, bottom), at(head, headTop, headEnd));
    if (by === null) expect(scrollBy).not.toHaveBeenCalled();
    else expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: by, behavior: 'smooth' });
  });

  it('comes at once for whoever asks for less motion', () => {
    isCalm = true;
    const content = document.createElement('div');
    document.body.append(content);
    bringInSight(at(content, 740, 900));
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 132, behavior: 'instant' });
  });

  it('moves the dialog it stands in, not the page behind', () => {
    render(
      <div data-testid="dialog" style={{ overflowY: 'auto' }}>
        <div data-testid="content" />
      </div>,
    );
    const dialog = at(screen.getByTestId('dialog'), 100, 500);
    Object.defineProperties(dialog, { scrollHeight: { value: 900 }, clientHeight: { value: 400 } });
    dialog.scrollBy = vi.fn();
    bringInSight(at(screen.getByTestId('content'), 480, 600));
    expect(dialog.scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 100, behavior: 'smooth' });
    expect(scrollBy).not.toHaveBeenCalled();
  });
});

describe('a fold anywhere', () => {
  const fold = (open = false) => {
    render(
      <details open={open}>
        <summary>Điều kiện hiện</summary>
        <p>Hiện khi</p>
      </details>,
    );
    const summary = screen.getByText('Điều kiện hiện');
    const details = at(summary.parentElement!, 740, 1000) as HTMLDetailsElement;
    return { summary, details };
  };

  it('opened at the lower edge of the window opens in sight, and leaves the keyboard on it', async () => {
    const { summary, details } = fold();
    summary.tabIndex = 0;
    await userEvent.click(summary);
    if (!details.open) details.open = true;
    fireEvent(details, new Event('toggle'));
    expect(scrollBy).toHaveBeenCalledWith({ top: 232, behavior: 'smooth' });
    expect(document.activeElement).toBe(summary);
  });

  it('moves nothing when it closes, or comes open with the page', async () => {
    const { summary, details } = fold(true);
    fireEvent(details, new Event('toggle'));
    await userEvent.click(summary);
    details.open = false;
    fireEvent(details, new Event('toggle'));
    expect(scrollBy).not.toHaveBeenCalled();
  });
});
