import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { applyOperation } from '@ke-hoach/forms/build';
import { parseForm, type FormDocument } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { of } from 'rxjs';
import { MemoryRouter } from 'react-router';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { createClient } from '../apollo/client.ts';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { Builder } from './builder.tsx';
import { useStartFormDraft } from './use-start-form-draft.ts';

const idOf = (key: string): string => {
  const parsed = parseForm(communeHalfYear);
  return (parsed.ok ? parsed.form.field(key)?.id : undefined) ?? '';
};

/** A stand-in for the server: does each operation with the form language, as the server does. */
function office(answer?: (edit: Record<string, unknown>) => Record<string, unknown> | null) {
  let document: FormDocument = communeHalfYear;
  let revision = 1;
  const edits: Record<string, unknown>[] = [];
  const asked: string[] = [];
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
    asked.push(String(operation.operationName));
    if (operation.operationName === 'StartFormDraft') {
      show.draft(draft());
      return of({
        data: { startFormDraft: { ...draft(), form: { __typename: 'Form', id: 'f1', draft: draft() } } },
      });
    }
    if (operation.operationName === 'DiscardFormDraft') {
      revision += 1;
      show.draft(draft());
      return of({ data: { discardFormDraft: { __typename: 'FormDraftConflict', draft: draft() } } });
    }
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
  return { link, edits, asked, draft, show };
}

function open(answer?: Parameters<typeof office>[0], { begun = true } = {}) {
  const server = office(answer);
  const client = createClient(server.link);
  function Screen() {
    const [draft, setDraft] = useState(() => (begun ? server.draft() : null));
    server.show.draft = (next) => setTimeout(() => setDraft(next));
    const begin = useStartFormDraft('f1', () => {});
    const latest = { number: 1, schema: communeHalfYear.schema, uiSchema: communeHalfYear.uiSchema };
    return <Builder formId="f1" title="Báo cáo 6 tháng" draft={draft} latest={latest} begin={begin} />;
  }
  render(
    <MemoryRouter>
      <ApolloProvider client={client}>
        <Screen />
      </ApolloProvider>
    </MemoryRouter>,
  );
  return { user: userEvent.setup(), edits: server.edits, asked: server.asked };
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

  it('begins no draft by looking; the first edit does', async () => {
    const { user, edits, asked } = open(undefined, { begun: false });
    await user.click(row('Tổng số hộ'));
    expect(screen.getByText(/Phiên bản 1, đang dùng/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bỏ bản nháp' })).toBeNull();
    expect(asked).toEqual([]);
    const key = screen.getByRole('textbox', { name: 'Mã trường' });
    await user.clear(key);
    await user.type(key, 'householdsAll');
    await user.tab();
    await waitFor(() => expect(asked).toEqual(['StartFormDraft', 'EditFormDraft']));
    expect(edits[0]).toMatchObject({ draftId: 'd1', expectedRevision: 1 });
    await screen.findByRole('button', { name: 'Bỏ bản nháp' });
  });

  it('leads to the title of a field that was just added', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
    await user.type(screen.getByRole('textbox', { name: 'Tên trường' }), 'Số lớp tập huấn');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(row('Số lớp tập huấn').getAttribute('aria-expanded')).toBe('true'));
    const title = screen.getByRole('textbox', { name: 'Tên trường' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(title).toHaveProperty('value', 'Số lớp tập huấn');
  });

  it('throws nothing away that somebody saved meanwhile, and offers to look at it', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Bỏ bản nháp' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Bỏ bản nháp' }));
    const said = await screen.findByRole('alert');
    expect(said.textContent).toMatch(/Lê Văn An vừa lưu bản nháp này .*Chưa bỏ gì/);
    await user.click(screen.getByRole('button', { name: 'Xem bản mới nhất' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(row('Tổng số hộ')).toBeTruthy();
  });
});
