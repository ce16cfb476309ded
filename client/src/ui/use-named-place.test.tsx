import { act, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { useNamedPlace } from './use-named-place.ts';

function Page({ parts }: { parts: readonly string[] }) {
  useNamedPlace();
  return parts.map((name) => (
    <h2 key={name} id={name}>
      {name}
    </h2>
  ));
}

it('brings the part that the address names into sight when it comes, until the reader goes their own way', async () => {
  const shown = vi.fn();
  Element.prototype.scrollIntoView = shown;
  const page = (...parts: string[]) => (
    <MemoryRouter initialEntries={['/plans/p#plan-tasks']}>
      <Page parts={parts} />
    </MemoryRouter>
  );
  const { rerender } = render(page());
  const come = (...parts: string[]) => act(async () => rerender(page(...parts)));
  await come('plan-consultation');
  expect(shown).not.toHaveBeenCalled();
  await come('plan-consultation', 'plan-tasks');
  expect(shown.mock.instances).toEqual([screen.getByRole('heading', { name: 'plan-tasks' })]);
  await come('plan-targets', 'plan-consultation', 'plan-tasks');
  expect(shown).toHaveBeenCalledTimes(2);
  act(() => void dispatchEvent(new Event('wheel')));
  await come('unit-plans', 'plan-tasks');
  expect(shown).toHaveBeenCalledTimes(2);
});
