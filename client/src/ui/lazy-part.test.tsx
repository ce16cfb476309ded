import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TextsProvider } from '../texts/texts.tsx';
import { lazyPart } from './lazy-part.ts';

/** The page as the server gives it now, which names the client to run. */
let page: string;

beforeEach(() => {
  document.head.insertAdjacentHTML('beforeend', '<script crossorigin="" src="/assets/index-old.js"></script>');
  vi.stubGlobal('fetch', async () => new Response(page));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.head.replaceChildren();
});

function open(answers: (() => Promise<() => string>)[]) {
  const Part = lazyPart(() => answers.shift()!());
  render(
    <TextsProvider>
      <Suspense fallback="…">
        <Part />
      </Suspense>
    </TextsProvider>,
  );
}
const after = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const lost = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

it('is asked for again until a bad line lets it through', async () => {
  page = '<script type="module" crossorigin src="/assets/index-old.js"></script>';
  open([lost, lost, async () => () => 'Biểu đồ']);
  await after(5000);
  expect(screen.queryByText('Biểu đồ')).toBeNull();
  await after(2000);
  expect(screen.getByText('Biểu đồ')).toBeTruthy();
});

it('says in its place that the page is to be loaded anew, where an upgrade took it away', async () => {
  page = '<script type="module" crossorigin src="/assets/index-new.js"></script>';
  open([lost]);
  await after(0);
  expect(screen.getByText(/vừa được nâng cấp/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Tải lại trang' })).toBeTruthy();
});
