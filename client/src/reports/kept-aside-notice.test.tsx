import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { of, throwError, type Observable } from 'rxjs';
import { expect, it } from 'vitest';
import { createClient } from '../apollo/client.ts';
import { KeptAsideNotice } from './kept-aside-notice.tsx';
import { MovedNotice } from './moved-notice.tsx';

const video = { field: 'f1', row: null, title: 'Video', value: 4, text: '4 video', reason: 'DROPPED', typedOn: 1 };
const rain = { field: 'r1', row: null, title: 'Ít hộ', value: 'Mưa', text: 'Mưa', reason: 'RULE_GONE', typedOn: 2 };

function open(answers: () => Observable<ApolloLink.Result>) {
  const asked: Record<string, unknown>[] = [];
  const link = new ApolloLink(({ variables }) => {
    asked.push(variables['input'] as Record<string, unknown>);
    return answers();
  });
  render(
    <ApolloProvider client={createClient(link)}>
      <KeptAsideNotice reportId="p1" keptAside={[video, rain] as never} />
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), asked };
}

it('names what is kept aside, and takes away what the person has seen', async () => {
  const done = { dismissKeptAside: { __typename: 'Report', id: 'p1', draft: { __typename: 'Draft', keptAside: [] } } };
  const { user, asked } = open(() => of({ data: done }));
  expect(screen.getByText('4 video')).toBeTruthy();
  expect(screen.getByText(/Giải trình cho “Ít hộ”/).textContent).toMatch(/\(phiên bản\s2\)/);
  await user.click(screen.getByRole('button', { name: /Đã xử lý/ }));
  await waitFor(() => expect(asked).toMatchObject([{ reportId: 'p1', seen: 2 }]));
});

it('stays with the reason when it cannot be taken away', async () => {
  const { user } = open(() => throwError(() => new Error('offline')));
  await user.click(screen.getByRole('button', { name: /Đã xử lý/ }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByText('4 video')).toBeTruthy();
});

it('is told once: what the server keeps is left out of what this device moved', () => {
  const moved = { number: 2, changes: [], keptAside: [video, { ...video, field: 'f2', title: 'Ảnh', value: 7 }] };
  render(<MovedNotice moved={moved as never} stored={[video]} onSeen={() => undefined} />);
  expect(screen.getByText('Ảnh')).toBeTruthy();
  expect(screen.queryByText('Video')).toBeNull();
});
