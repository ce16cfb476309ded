import { useQuery } from '@apollo/client/react';
import { answerWords, isBlank, visibleFields, type Answers, type Field, type Form, type Json } from '@ke-hoach/forms';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CellNotes } from '../form-view/cell-note.tsx';
import { departure } from '../form-view/departure.ts';
import { graphql } from '../gql/gql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-answered.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { answeredMark } from './answered-mark.tsx';

export const AnsweredBeforeDocument = graphql(`
  query AnsweredBefore($id: ID!) {
    report(id: $id) {
      id
      fromOwnPlan {
        field
        value
      }
      answeredBefore {
        field
        value
        report {
          id
          form {
            id
            title
            titleEn
          }
          period {
            id
            name
            series
            dataTo
          }
        }
      }
    }
  }
`);

interface Props {
  reportId: string;
  /** Something of the report was saved before it was opened. */
  isBegun: boolean;
  form: Form;
  answers: Answers;
  notes: CellNotes;
  /** Answers for what is blank. */
  onFill: (figures: Answers) => void;
}

/**
 * What the unit gave already, in another report for the same days or of the plan it wrote itself, with its source, and with how far what is typed departs
 * from it. It comes in by itself with the first answer of a report (to look at one begins nothing), later when the person
 * says so, and only into what is blank: nothing typed is ever replaced.
 */
export function AnsweredBeforeNotice({ reportId, isBegun, form, answers, notes, onFill }: Props) {
  const texts = useTexts();
  const words = texts.answered;
  const { language } = useLanguage();
  const announce = useAnnounce();
  const told = useRef<HTMLParagraphElement>(null);
  const [filled, setFilled] = useState(0);
  const comes = useRef(!isBegun);
  const { data } = useQuery(AnsweredBeforeDocument, { variables: { id: reportId }, fetchPolicy: 'cache-and-network' });
  // The button goes once nothing is blank: the keyboard stays at what it did.
  useEffect(() => {
    if (filled > 0) told.current?.focus();
  }, [filled]);
  const known = useMemo(() => {
    const { fromOwnPlan = [], answeredBefore = [] } = data?.report ?? {};
    return [
      ...fromOwnPlan.map(({ field, value }) => ({
        id: field,
        value: value as Json,
        from: words.fromOwnPlan,
        isFigure: false,
      })),
      ...answeredBefore.map(({ field, value, report }) => ({
        ...{ id: field, value, isFigure: true },
        from: words.from(texts.titleOf(report.form), texts.periodName(report.period)),
      })),
    ].flatMap(({ id, ...one }) => {
      const field = form.field(id);
      return field ? [{ field, ...one }] : [];
    });
  }, [data, form, texts, words]);
  useEffect(() => {
    const figures = known.map(
      ({ field, value, from }) =>
        [
          field.id,
          {
            ...{ key: field.key, value: String(value), from },
            waiting: `${answerWords(field, value, { language })}, ${from}; ${words.blank}`,
          },
        ] as const,
    );
    notes.show('answered', answeredMark(new Map(figures)));
  }, [notes, known, language, words]);
  const shown = shownOf(form, answers, known);
  const blank = shown.filter(({ field }) => isBlank(answers[field.key]));
  const fill = () => onFill(answersOf(blank));
  const isAnswered = Object.values(answers).some((answer) => !isBlank(answer));
  useEffect(() => {
    if (!comes.current || !isAnswered || shown.length === 0) return;
    comes.current = false;
    if (blank.length === 0) return;
    fill();
    announce(words.filled(blank.length));
  });
  if (shown.length === 0) return null;
  const standing = (field: Field, value: Json) => {
    const now = answers[field.key];
    if (isBlank(now)) return words.blank;
    if (String(now) === String(value)) return words.same;
    const percent = typeof value === 'boolean' ? null : departure(now, String(value));
    return words.other(
      answerWords(field, now, { language }),
      percent === null ? '' : ` (${texts.fill.departure(percent)})`,
    );
  };
  return (
    <Notice tone="info" title={words.title}>
      <p>
        {shown.some(({ isFigure }) => isFigure) ? `${words.figures} ` : ''}
        {isBegun || isAnswered ? words.hint : words.comes}
      </p>
      <ul>
        {shown.map(({ field, value, from }) => (
          <li key={field.id}>
            {(language === 'en' ? field.i18n?.en?.title : undefined) ?? field.title}:{' '}
            <strong>{answerWords(field, value, { language })}</strong>, {from}; {standing(field, value)}
          </li>
        ))}
      </ul>
      {filled > 0 ? (
        <p ref={told} tabIndex={-1}>
          {words.filled(filled)}
        </p>
      ) : null}
      {blank.length > 0 ? (
        <Button
          onClick={() => {
            comes.current = false;
            fill();
            setFilled(blank.length);
          }}
        >
          {words.fill(blank.length)}
        </Button>
      ) : null}
    </Notice>
  );
}

interface Given {
  field: Field;
  value: Json;
}

const answersOf = (given: readonly Given[]): Answers =>
  Object.fromEntries(given.map(({ field, value }) => [field.key, answerOf(field, value)]));

/** Of what was given before, what the form asks now, or would ask once it is filled in. */
function shownOf<G extends Given>(form: Form, answers: Answers, known: readonly G[]): G[] {
  if (known.length === 0) return [];
  const blank = known.filter(({ field }) => isBlank(answers[field.key]));
  const ids = new Set(visibleFields(form, { ...answers, ...answersOf(blank) }).map(({ id }) => id));
  return known.filter(({ field }) => ids.has(field.id));
}

/** Decimals, lines and days are kept as text, whole numbers as numbers. */
const answerOf = ({ kind }: Field, value: Json) => (kind === 'integer' || kind === 'money' ? Number(value) : value);
