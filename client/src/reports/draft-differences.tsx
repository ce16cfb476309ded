import type { Answers, Form, Row } from '@ke-hoach/forms';
import { draftEdits } from '@ke-hoach/forms/drafts';
import { useMemo, type ReactNode } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-history.ts';
import { placeOfCell } from './place-of-cell.ts';
import { WrittenCell } from './written-cell.tsx';

/** A cell that differs, or a row that only one side has. */
export interface Difference {
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

interface DifferencesProps {
  form: Form;
  found: readonly Difference[];
  /** What stood and what stands instead: how each is called, and its answers, by which rows are named. */
  sides: readonly [Side, Side];
  /** What else is said of a difference. */
  note?: (difference: Difference) => ReactNode;
}

interface Side {
  name: string;
  answers: Answers;
}

/** Differences one under the other: each cell with its place, and its values side by side. */
export function Differences({ form, found, sides, note }: DifferencesProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const answers = sides.map((side) => side.answers);
  return (
    <ul className="plain">
      {found.map((difference) => {
        const { field: id, row, now, then } = difference;
        const place = placeOfCell(form, { field: id, row }, answers, { texts, language });
        const field = form.field(id);
        return (
          <li key={`${id}/${row}`} className="difference">
            <p className="place">{place.cell}</p>
            <dl className="sides">
              {sides.map(({ name }, at) => (
                <div key={name} className="side">
                  <dt className="quiet small">{name}</dt>
                  <dd className="value">
                    {field ? <WrittenCell form={form} field={field} value={at === 0 ? now : then} /> : null}
                  </dd>
                </div>
              ))}
            </dl>
            {note?.(difference)}
          </li>
        );
      })}
    </ul>
  );
}

/** What an earlier state of a draft would change: each cell with its place, its value now and its value then. */
export function DraftDifferences({ form, now, then }: { form: Form; now: Answers; then: Answers }) {
  const { history } = useTexts();
  const found = useMemo(() => differencesOf(form, now, then), [form, now, then]);
  const sides = [
    { name: history.now, answers: now },
    { name: history.then, answers: then },
  ] as const;
  return <Differences {...{ form, found, sides }} />;
}
