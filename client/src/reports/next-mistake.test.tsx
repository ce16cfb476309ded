import { checkAnswers, parseForm, type Issue } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { NextMistake } from './next-mistake.tsx';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error('the example does not read');
const missing = checkAnswers(parsed.form, {}, { today: '2025-05-20' })
  .filter(({ level }) => level === 'error')
  .slice(0, 3);

it('leads from one place to the next, past what was mended meanwhile, and is gone with the last', async () => {
  const user = userEvent.setup();
  const asked = (issues: readonly Issue[]) => (
    <>
      {missing.map(({ path }) => (
        <input key={path[0]} id={`root_${path[0]}`} aria-label={path[0]} />
      ))}
      <NextMistake issues={issues} list={null} />
    </>
  );
  const { rerender } = render(asked(missing));
  const next = () => user.click(screen.getByRole('button', { name: /^Chỗ phải sửa tiếp theo/ }));
  const here = () => document.activeElement?.getAttribute('aria-label');
  const [first, second, third] = missing.map(({ path }) => path[0]);
  await next();
  expect(here()).toBe(first);
  await next();
  expect(here()).toBe(second);
  rerender(asked(missing.filter((_, at) => at !== 1)));
  await next();
  expect(here()).toBe(third);
  await next();
  expect(here()).toBe(first);
  rerender(asked([]));
  expect(screen.queryByRole('button')).toBeNull();
});
