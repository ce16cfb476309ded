import { MockedProvider } from '@apollo/client/testing/react';
import { parseForm, type FormDocument } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CellNote, CellNotes, CellNotesContext } from '../../form-view/cell-note.tsx';
import { TalkNotice } from './talk-notice.tsx';
import { TalkPanel } from './talk-panel.tsx';
import { CommentOnCellDocument, ReadThreadDocument, ReportThreadsDocument } from './thread-operations.ts';

const parsed = parseForm(communeHalfYear as FormDocument);
if (!parsed.ok) throw new Error('the example form is not valid');
const { form } = parsed;
const field = form.field('householdsTotal')!;

const said = (text: string, side: string) => ({
  ...{ __typename: 'CellComment', id: text, at: '2025-05-20T02:00:00.000Z', side, text },
  by: { __typename: 'Person', id: side, name: side === 'OFFICE' ? 'Nguyễn Thị Thu' : 'Lê Văn An' },
});
const thread = (unread: number, ...comments: object[]) => ({
  ...{ __typename: 'CellThread', id: 't1', field: field.id, row: null, title: field.title, isResolved: false },
  ...{ revision: comments.length, unread, comments },
});
const report = (side: string | null, ...threads: object[]) => ({
  ...{ __typename: 'Report', id: 'r1', side, openThreads: threads.length, unreadComments: 0, threads },
});

/** A page with one cell, as its unit sees it. */
function shown(first: object, ...more: object[]) {
  const notes = new CellNotes();
  const asking = {
    request: { query: ReportThreadsDocument, variables: { id: 'r1' } },
    result: { data: { report: first } },
  };
  render(
    <MockedProvider mocks={[asking, ...more] as never}>
      <CellNotesContext value={notes}>
        <TalkNotice reportId="r1" form={form} answers={{}} notes={notes} />
        <div className="question">
          <CellNote field={field.id} row={null} title={field.title} />
          <input aria-label={field.title} />
        </div>
      </CellNotesContext>
    </MockedProvider>,
  );
  return userEvent.setup();
}

it('is begun from an answer by keys; what was said stays in the dialog, and the focus goes back to the answer', async () => {
  const sent = vi.fn();
  const user = shown(report('UNIT'), {
    request: {
      query: CommentOnCellDocument,
      variables: ({ input }: { input: object }) => {
        sent(input);
        return true;
      },
    },
    result: { data: { commentOnCell: report('UNIT', thread(0, said('Gồm cả tạm trú?', 'UNIT'))) } },
  });
  await screen.findByRole('button', { name: 'Trao đổi về “Tổng số hộ”' });
  await user.click(screen.getByRole('textbox', { name: 'Tổng số hộ' }));
  await user.keyboard('{Control>}{Alt>}m{/Alt}{/Control}');
  const dialog = within(screen.getByRole('dialog', { name: 'Trao đổi về “Tổng số hộ”' }));
  await user.click(dialog.getByRole('button', { name: 'Gửi' }));
  expect(dialog.getByRole('alert').textContent).toBe('Hãy ghi ý kiến.');
  await user.type(dialog.getByRole('textbox'), ' Gồm cả tạm trú? ');
  await user.click(dialog.getByRole('button', { name: 'Gửi' }));
  expect((await dialog.findByRole('listitem')).textContent).toMatch(/Lê Văn An \(đơn vị\).*Gồm cả tạm trú\?/);
  expect(sent).toHaveBeenCalledWith(
    expect.objectContaining({ reportId: 'r1', field: field.id, row: null, text: 'Gồm cả tạm trú?' }),
  );
  await user.click(dialog.getByRole('button', { name: 'Đóng' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Tổng số hộ' })));
  expect(screen.getByRole('button', { name: 'Xem trao đổi về “Tổng số hộ”: 1 ý kiến' })).toBeTruthy();
});

it('names above the form what is not read, and is read once it is opened; what was typed outlives closing', async () => {
  const comment = said('Xem lại số hộ.', 'OFFICE');
  const read = vi.fn();
  const user = shown(report('UNIT', thread(1, comment)), {
    request: {
      query: ReadThreadDocument,
      variables: ({ input }: { input: object }) => {
        read(input);
        return true;
      },
    },
    result: { data: { readThread: report('UNIT', thread(0, comment)) } },
  });
  await user.click(await screen.findByRole('button', { name: 'Tổng số hộ' }));
  await waitFor(() => expect(read).toHaveBeenCalledWith(expect.objectContaining({ threadId: 't1', seen: 1 })));
  await user.type(screen.getByRole('textbox', { name: 'Ý kiến của bạn' }), 'Đang đối chiếu');
  await user.click(screen.getByRole('button', { name: 'Đóng' }));
  await user.click(await screen.findByRole('button', { name: 'Xem trao đổi về “Tổng số hộ”: 1 ý kiến' }));
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Ý kiến của bạn' }).value).toBe('Đang đối chiếu');
});

it('tells beside a report also what the office noted at its cells when it returned it', async () => {
  const asking = { request: { query: ReportThreadsDocument, variables: { id: 'r1' } } };
  const asked = [{ field: field.id, row: null, reason: 'Chưa trừ hộ đã chuyển đi' }];
  render(
    <MockedProvider mocks={[{ ...asking, result: { data: { report: report('OFFICE') } } }] as never}>
      <TalkPanel {...{ reportId: 'r1', form, asked }} answers={{}} notes={new CellNotes()} canBegin />
    </MockedProvider>,
  );
  const panel = within(await screen.findByRole('region', { name: 'Trao đổi theo ô' }));
  expect(panel.getByRole('heading', { name: 'Văn phòng ghi khi trả lại' })).toBeTruthy();
  expect(panel.getByRole('listitem').textContent).toBe('Tổng số hộChưa trừ hộ đã chuyển đi');
  expect(panel.queryByText(/Chưa có ý kiến/)).toBeNull();
});
