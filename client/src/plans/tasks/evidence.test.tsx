import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TextsProvider } from '../../texts/texts.tsx';
import { Evidence } from './evidence.tsx';

it.each([
  ['https://tamky.gov.vn/tin/1', true],
  ['Biên bản ngày 5/5', false],
  ['javascript:alert(1)', false],
  ['https://tamky.gov.vn@evil.example/', false],
  ['https://evil.example/\u202evn.gov', false],
])('what shows a task done, as %s, is a link: %s', (text, isLink) => {
  render(
    <TextsProvider>
      <Evidence text={text} />
    </TextsProvider>,
  );
  expect(screen.queryByRole('link')?.getAttribute('href')).toBe(isLink ? text : undefined);
});
