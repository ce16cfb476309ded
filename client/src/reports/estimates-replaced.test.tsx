import type { Form } from '@ke-hoach/forms';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CellNote, CellNotes, CellNotesContext } from '../form-view/cell-note.tsx';
import { renderAnswered } from '../testing/answered.tsx';
import { formOf, idNumbered } from '../testing/fill-form.tsx';
import { EstimatesReplaced } from './estimates-replaced.tsx';

const count = (title: string, indicator: string) => ({
  ...{ type: 'integer', title, 'x-kind': 'integer', 'x-unit': 'tin, bài', 'x-indicator': indicator },
  ...{ 'x-basis': 'cumulative', 'x-overUnits': 'sum', 'x-overTime': 'latest' },
});
const annual = formOf({
  articles: count('Số tin, bài', 'articles'),
  estimate: count('Ước cả năm: số tin, bài', 'articles-estimate'),
});
const period = { __typename: 'Period', id: 'p', name: 'Năm 2025, bổ sung', series: 'year', dataTo: '2025-12-31' };
const supplement = { __typename: 'Report', id: 'later', period };
const official = { __typename: 'EstimateReplaced', field: idNumbered(2), value: '1053', report: supplement };

function shown(estimatesReplaced: object[], form: Form = annual) {
  const notes = new CellNotes();
  return renderAnswered(
    <CellNotesContext value={notes}>
      <EstimatesReplaced reportId="r" form={form} notes={notes} />
      {form.fields.map(({ id, title }) => (
        <div key={id} role="group" aria-label={title}>
          <CellNote field={id} row={null} title={title} />
        </div>
      ))}
    </CellNotesContext>,
    { EstimatesReplaced: () => ({ report: { __typename: 'Report', id: 'r', estimatesReplaced } }) },
  );
}

it('says under an estimate which official figure took its place, and leads to the supplement', async () => {
  shown([official]);
  const link = await screen.findByRole('link', { name: 'Mở báo cáo bổ sung: Năm 2025, bổ sung' });
  expect(link.getAttribute('href')).toBe('/reports/later');
  expect(screen.getByRole('group', { name: 'Ước cả năm: số tin, bài' }).textContent).toBe(
    'Đã thay bằng số chính thức 1.053 tin, bài (Năm 2025, bổ sung)',
  );
  expect(screen.getByRole('group', { name: 'Số tin, bài' }).textContent).toBe('');
});

it('says nothing while no supplement was accepted', async () => {
  const { of } = shown([]);
  await expect.poll(() => of('EstimatesReplaced')).toEqual([{ id: 'r' }]);
  expect(screen.queryByRole('status')).toBeNull();
});

it('is not asked of a form without estimates', () => {
  const { asked } = shown([], formOf({ articles: count('Số tin, bài', 'articles') }));
  expect(asked).toEqual([]);
});
