import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { of } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../apollo/client.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { NewerVersionNotice } from './newer-version-notice.tsx';

const version = { __typename: 'FormVersion', id: 'v2', number: 2 } as const;
const moved = {
  ...{ __typename: 'Report', id: 'r1', editRevision: 8, allowed: ['SAVE'], draft: null },
  version: { ...version, contentHash: 'h2', schema: {}, uiSchema: {} },
};

/** The notice above a draft whose keeper saves, or does not. */
function openNotice({ isRequired = false, wanted = false, saves = true } = {}) {
  const sent: Record<string, unknown>[] = [];
  const link = new ApolloLink(({ variables }) => {
    sent.push(variables['input'] as Record<string, unknown>);
    return of({ data: { moveDraft: { __typename: 'DraftMoved', report: moved } } });
  });
  const meet = vi.fn(() => Promise.resolve());
  const keeper = {
    flush: () => Promise.resolve(saves),
    current: () => ({ editRevision: 7, failure: new Error('x') }),
    meet,
  } as unknown as DraftKeeper;
  render(
    <ApolloProvider client={createClient(link)}>
      <NewerVersionNotice report={{ id: 'r1' }} newer={{ isRequired, version }} keeper={keeper} wanted={wanted} />
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), sent, meet };
}
const button = () => screen.getByRole('button', { name: 'Chuyển sang phiên bản 2' });

describe('a draft whose form has a newer version', () => {
  it('moves when the unit likes, after all that was typed is saved', async () => {
    const { user, sent, meet } = openNotice();
    expect(screen.getByRole('status').textContent).toMatch(/không chuyển vẫn nộp được/);
    await user.click(button());
    await waitFor(() => expect(meet).toHaveBeenCalledWith(expect.objectContaining({ editRevision: 8 })));
    expect(sent).toMatchObject([{ reportId: 'r1', expectedRevision: 7, versionId: 'v2' }]);
  });

  it('that is required is read out, and leads there when the report was not taken', () => {
    openNotice({ isRequired: true, wanted: true });
    expect(screen.getByRole('alert').textContent).toMatch(/trước khi nộp/);
    expect(document.activeElement).toBe(button());
  });

  it('stays where it is while what was typed cannot be saved, and says that it is kept', async () => {
    const { user, sent } = openNotice({ saves: false });
    await user.click(button());
    await screen.findByText('Phần đã nhập còn nguyên.');
    expect(sent).toEqual([]);
  });
});
