import type { Answers, Form, Row } from '@ke-hoach/forms';
import { draftEdits } from '@ke-hoach/forms/drafts';
import { useMemo } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { placeOfCell } from './place-of-cell.ts';
import { WrittenCell } from './written-cell.tsx';

interface Difference {
  field: string;
  row: string | null;
  now: unknown;
  then: unknown;
}

/** The cells in which a draft differs from an earlier state; of rows that only one of them has, the whole row. */
export function differencesOf(form: Form, now: Answers, then: Answers): Difference[] {
  const { cells, rows } = draftEdits(form, now, then);
  const whole = rows.filter(({ change }) => change !== 'moved');
  const alone = new Set(whole.map(({ row }) => row));
  return [
    ...cells
      .filter(({ row }) => row === null || !alone.has(row))
      .map(({ field, row, was, value }) => ({ field, row, now: was, then: value })),
    ...whole.map(({ table, row, change, was }) => {
      const others = (then[form.field(table)?.key ?? ''] ?? []) as Row[];
      const given = change === 'added' ? others.find(({ _id }) => _id === row) : null;
      return { field: table, row, now: was, then: given };
    }),
  ];
}

/** What an earlier state of a draft would change: each cell with its place, its value now and its value then. */
export function DraftDifferences({ form, now, then }: { form: Form; now: Answers; then: Answers }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const found = useMemo(() => differencesOf(form, now, then), [form, now, then]);
  return (
    <ul className="plain">
      {found.map(({ field: id, row, ...values }) => {
        const place = placeOfCell(form, { field: id, row }, [now, then], { texts, language });
        const field = form.field(id);
        return (
          <li key={`${id}/${row}`} className="difference">
            <p className="place">{place.cell}</p>
            <dl className="sides">
              {(['now', 'then'] as const).map((side) => (
                <div key={side} className="side">
                  <dt className="quiet small">{texts.history[side]}</dt>
                  <dd className="value">
                    {field ? <WrittenCell form={form} field={field} value={values[side]} /> : null}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
