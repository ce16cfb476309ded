import type { JsonObject } from '@ke-hoach/forms';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CellNote, CellNotes, CellNotesContext } from '../../form-view/cell-note.tsx';
import { ViewerContext } from '../../people/viewer.tsx';
import { renderAnswered } from '../../testing/answered.tsx';
import { formOf, idNumbered } from '../../testing/fill-form.tsx';
import type { DraftKeeper } from '../draft-keeper.ts';
import { keepLocalDraft } from '../local-draft.ts';
import { RegisterNotice } from './register-notice.tsx';

const text = (id: number, title: string, more: JsonObject = {}) => ({
  ...{ type: 'string', maxLength: 200, title, 'x-kind': 'text', 'x-field': idNumbered(id), ...more },
});
const form = formOf({
  works: {
    ...{ type: 'array', title: 'Công trình', 'x-kind': 'table', maxItems: 50, 'x-columns': ['place', 'name'] },
    'x-register': 'diary',
    items: {
      type: 'object',
      properties: {
        _id: { type: 'string', format: 'uuid' },
        place: text(11, 'Nơi làm'),
        name: text(12, 'Tên', { 'x-registerField': idNumbered(90) }),
      },
      required: ['_id'],
      unevaluatedProperties: false,
    },
  },
});
const entry = (row: number, standing: string, differs: string[] = []) => ({
  ...{
    __typename: 'RegisterRow',
    table: idNumbered(1),
    row: idNumbered(row),
    heading: `Mục ${row}`,
    standing,
    differs,
  },
});
const report = { __typename: 'Report', id: 'r', editRevision: 4, allowed: ['SAVE'], draft: null, version: null };

function shown(registerRows: object[], isBegun = true) {
  const met: number[] = [];
  const keeper = {
    flush: () => Promise.resolve(true),
    current: () => ({ editRevision: 3 }),
    isDirty: () => false,
    meet: (theirs: { editRevision: number }) => Promise.resolve(void met.push(theirs.editRevision)),
  } as unknown as DraftKeeper;
  const notes = new CellNotes();
  const server = renderAnswered(
    <ViewerContext value={{ id: 'p', name: 'An', title: '', login: 'an', roles: [] }}>
      <RegisterNotice reportId="r" {...{ isBegun, form, keeper, notes }} />
      <CellNotesContext value={notes}>
        {[11, 12].flatMap((column) =>
          [31, 32].map((row) => (
            <div key={`${column} ${row}`} data-testid={`${column} ${row}`}>
              <CellNote field={idNumbered(column)} row={idNumbered(row)} title="" />
            </div>
          )),
        )}
      </CellNotesContext>
    </ViewerContext>,
    {
      RegisterRows: () => ({ report: { __typename: 'Report', id: 'r', registerRows } }),
      DrawRegisterRows: () => ({
        drawRegisterRows: {
          ...{ __typename: 'RegisterRowsDrawn', drawn: [idNumbered(31)] },
          report: { ...report, registerRows: [entry(31, 'SAME')] },
        },
      }),
    },
  );
  const drawn = () => server.of('DrawRegisterRows').map(({ input }) => input as { rows: unknown });
  return { met, drawn };
}

it('rows of a register come in by themselves and are marked in the table', async () => {
  const { met, drawn } = shown([entry(31, 'NEW')]);
  expect(await screen.findByText('“Công trình” có 1 dòng lấy từ sổ.')).toBeTruthy();
  expect(drawn()).toMatchObject([{ reportId: 'r', expectedRevision: 3, rows: null }]);
  expect(met).toEqual([4]);
  await waitFor(() => expect(screen.getByTestId('12 31').textContent).toBe('Từ sổ theo dõi'));
  for (const other of ['11 31', '12 32']) expect(screen.getByTestId(other).textContent).toBe('');
});

it('what was corrected or removed stays so until it is asked for again', async () => {
  const { drawn } = shown([entry(31, 'CORRECTED', [idNumbered(12)]), entry(32, 'REMOVED')]);
  const items = await screen.findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Mục 31: đã sửa khác với sổ ở “Tên”. Lấy lại theo sổ',
    'Mục 32: đã bỏ khỏi bảng. Thêm lại',
  ]);
  expect(drawn()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Lấy lại theo sổ: Mục 31' }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Ô đã sửa trong báo cáo'));
  expect(drawn()).toMatchObject([{ rows: [idNumbered(31)] }]);
});

it('waits for somebody to begin the report, or to ask', async () => {
  const { drawn } = shown([entry(31, 'NEW')], false);
  const add = await screen.findByRole('button', { name: 'Thêm 1 dòng từ sổ' });
  expect(screen.getByText(/tự vào bảng khi bắt đầu nhập/)).toBeTruthy();
  expect(drawn()).toEqual([]);
  await userEvent.click(add);
  await waitFor(() => expect(drawn()).toMatchObject([{ rows: [idNumbered(31)] }]));
});

it('waits while something typed on this device is still to be taken back', async () => {
  const typed = { answers: {}, explanations: [], version: 'v', at: '2025-05-20T01:00:00Z', basedOn: 2 };
  keepLocalDraft(localStorage, 'r', 'p', { ...typed, base: { answers: {}, explanations: [] } });
  const { drawn } = shown([entry(31, 'NEW')]);
  await userEvent.click(await screen.findByRole('button', { name: 'Thêm 1 dòng từ sổ' }));
  await waitFor(() => expect(drawn()).toMatchObject([{ rows: [idNumbered(31)] }]));
  localStorage.clear();
});
