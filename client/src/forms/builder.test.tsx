import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { applyOperation, parseForm, type FormDocument, type Operation } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { createClient } from '../apollo/client.ts';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { Builder } from './builder.tsx';

const idOf = (key: string): string => {
  const parsed = parseForm(communeHalfYear);
  return (parsed.ok ? parsed.form.field(key)?.id : undefined) ?? '';
};

/** A stand-in for the server: does each operation with the form language, as the server does. */
function office(answer?: (edit: Record<string, unknown>) => Record<string, unknown> | null) {
  let document: FormDocument = communeHalfYear;
  let revision = 1;
  const edits: Record<string, unknown>[] = [];
  const show: { draft: (draft: Builder_draftFragment) => void } = { draft: () => {} };
  const draft = () =>
    ({
      __typename: 'FormDraft',
      id: 'd1',
      editRevision: revision,
      schema: document.schema,
      uiSchema: document.uiSchema,
      savedAt: '2025-05-20T02:41:00Z',
      basedOn: { __typename: 'FormVersion', id: 'v1', number: 1 },
      savedBy: { __typename: 'Person', id: 'p2', name: 'Lê Văn An' },
      issues: [],
      changes: [],
    }) as Builder_draftFragment;
  const link = new ApolloLink((operation) => {
    const { draftId, expectedRevision, idempotencyKey, ...edit } = operation.variables['input'] as Record<
      string,
      unknown
    >;
    edits.push({ draftId, expectedRevision, idempotencyKey, ...edit });
    return new Observable((observer) => {
      const special = answer?.(edit);
      const [type, input] = Object.entries(edit)[0] as [string, Record<string, unknown>];
      const done = special ? null : applyOperation(document, { type, ...input } as Operation);
      if (done?.ok) {
        document = done.document;
        revision += 1;
      }
      const result =
        special ??
        (done?.ok
          ? { __typename: 'FormDraftEdited' }
          : { __typename: 'FormOperationRefused', ...(done && !done.ok ? done.problem : {}) });
      show.draft(draft());
      observer.next({ data: { editFormDraft: { ...result, draft: draft() } } });
      observer.complete();
    });
  });
  return { link, edits, draft, show };
}

function open(answer?: Parameters<typeof office>[0]) {
  const server = office(answer);
  const client = createClient(server.link);
  function Screen() {
    const [draft, setDraft] = useState(server.draft);
    server.show.draft = (next) => setTimeout(() => setDraft(next));
    return <Builder formId="f1" title="Báo cáo 6 tháng" draft={draft} />;
  }
  render(
    <MemoryRouter>
      <ApolloProvider client={client}>
        <Screen />
      </ApolloProvider>
    </MemoryRouter>,
  );
  return { user: userEvent.setup(), edits: server.edits };
}

const row = (title: string) => screen.getByRole('button', { name: `Sửa “${title}”` });

describe('the builder', () => {
  it('renames the key of a field by one operation on its permanent id', async () => {
    const { user, edits } = open();
    await user.click(row('Tổng số hộ'));
    const key = screen.getByRole('textbox', { name: 'Mã trường' });
    await user.clear(key);
    await user.type(key, 'householdsAll');
    await user.tab();
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({
      expectedRevision: 1,
      renameField: { field: idOf('householdsTotal'), key: 'householdsAll' },
    });
    await waitFor(() => expect(row('Tổng số hộ').textContent).toContain('householdsAll'));
  });

  it('moves a field by buttons and counts on from the new revision', async () => {
    const { user, edits } = open();
    await user.click(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” xuống' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({
      moveField: { field: idOf('householdsTotal'), after: idOf('householdsParticipating') },
    });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” lên' }).getAttribute('aria-disabled')).toBeNull(),
    );
    await user.click(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” lên' }));
    await waitFor(() => expect(edits).toHaveLength(2));
    expect(edits[1]).toMatchObject({ expectedRevision: 2 });
  });

  it('says at the field what still uses it when it cannot be removed', async () => {
    const { user } = open();
    await user.click(row('Tổng số hộ'));
    await user.click(screen.getByRole('button', { name: 'Bỏ trường' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Bỏ trường' }));
    const said = await screen.findByRole('alert');
    expect(said.textContent).toMatch(/Chưa bỏ được vì đang được dùng ở: .*Tỷ lệ hộ tham gia/);
  });

  it('keeps the typed title when somebody else saved the draft, and says who', async () => {
    const { user } = open((edit) => ('addField' in edit ? { __typename: 'FormDraftConflict' } : null));
    await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
    const title = screen.getByRole('textbox', { name: 'Tên trường' });
    await user.type(title, 'Số lớp tập huấn');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await screen.findByText(/Lê Văn An vừa lưu bản nháp này/);
    expect(screen.getByRole('textbox', { name: 'Tên trường' })).toHaveProperty('value', 'Số lớp tập huấn');
  });
});
