import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { GraphqlShown } from './graphql-shown.tsx';
import { requestBody } from './runnable-query.ts';

const query = 'query Figures { today }';
const variables = { question: { groupBy: ['UNIT'] } };

const show = () =>
  render(
    <MemoryRouter>
      <GraphqlShown query={query} variables={variables} open onToggle={() => {}} />
    </MemoryRouter>,
  );
const copyBody = () => screen.getByRole('button', { name: 'Sao chép thân yêu cầu JSON' });

it('copies the request as one JSON body and says so', async () => {
  const user = userEvent.setup();
  show();
  await user.click(copyBody());
  expect(await navigator.clipboard.readText()).toBe(requestBody(query, variables));
  expect(screen.getByText('Đã sao chép')).toBeTruthy();
});

it('selects the text where the browser gives no clipboard, and does not claim to have copied', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  show();
  await user.click(copyBody());
  expect(getSelection()?.toString()).toBe(requestBody(query, variables));
  expect(screen.getByText(/^Trình duyệt không cho sao chép ở đây/)).toBeTruthy();
  expect(screen.queryByText('Đã sao chép')).toBeNull();
});
