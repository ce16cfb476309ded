import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CellNotes, CellNotesContext } from '../form-view/cell-note.tsx';
import { fillForm, formOf } from '../testing/fill-form.tsx';
import { answeredMark } from './answered-mark.tsx';

const form = formOf({
  households: {
    ...{ type: 'integer', title: 'Số hộ', 'x-kind': 'integer', 'x-unit': 'hộ' },
    ...{ 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' },
  },
});

it('says at a blank field what the unit gave before, then where it comes from, and nothing of another number', async () => {
  const notes = new CellNotes();
  const from = 'lấy từ báo cáo “Báo cáo nhanh”, Quý II';
  const waiting = `120 hộ, ${from}; chưa điền`;
  notes.show(
    'answered',
    answeredMark(new Map([[form.field('households')!.id, { key: 'households', value: '120', from, waiting }]])),
  );
  const { user } = fillForm(form, {}, (filled) => <CellNotesContext value={notes}>{filled}</CellNotesContext>);
  expect(screen.getByText(waiting)).toBeTruthy();
  await user.type(screen.getByLabelText(/^Số hộ/), '120');
  expect(await screen.findByText(from)).toBeTruthy();
  expect(screen.queryByText(waiting)).toBeNull();
  await user.type(screen.getByLabelText(/^Số hộ/), '0');
  await waitFor(() => expect(screen.queryByText(from)).toBeNull());
});
