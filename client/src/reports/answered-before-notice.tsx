import { useQuery } from '@apollo/client/react';
import { isBlank, type Answers, type Field, type Form } from '@ke-hoach/forms';
import { useEffect, useRef, useState } from 'react';
import { departure } from '../form-view/departure.ts';
import { writeNumber } from '../form-view/write-value.ts';
import { graphql } from '../gql/gql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-answered.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

export const AnsweredBeforeDocument = graphql(`
  query AnsweredBefore($id: ID!) {
    report(id: $id) {
      id
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
  form: Form;
  answers: Answers;
  onChange: (answers: Answers) => void;
}

/**
 * What the unit gave already in another report for the same days: filled into what is blank when the person says so, with
 * its source, and with how far what is typed departs from it. Nothing typed is ever replaced.
 */
export function AnsweredBeforeNotice({ reportId, form, answers, onChange }: Props) {
  const texts = useTexts();
  const words = texts.answered;
  const { language } = useLanguage();
  const told = useRef<HTMLParagraphElement>(null);
  const [filled, setFilled] = useState(0);
  const { data } = useQuery(AnsweredBeforeDocument, { variables: { id: reportId }, fetchPolicy: 'cache-and-network' });
  // The button goes once nothing is blank: the keyboard stays at what it did.
  useEffect(() => {
    if (filled > 0) told.current?.focus();
  }, [filled]);
  const known = (data?.report?.answeredBefore ?? []).flatMap(({ field: id, value, report }) => {
    const field = form.field(id);
    return field ? [{ field, value, report }] : [];
  });
  if (known.length === 0) return null;
  const blank = known.filter(({ field }) => isBlank(answers[field.key]));
  const fill = () => {
    onChange({
      ...answers,
      ...Object.fromEntries(blank.map(({ field, value }) => [field.key, answerOf(field, value)])),
    });
    setFilled(blank.length);
  };
  const standing = (field: Field, value: string) => {
    const now = answers[field.key];
    if (isBlank(now)) return words.blank;
    if (String(now) === value) return words.same;
    const percent = departure(now, value);
    return words.other(
      writeNumber(field, now, language),
      percent === null ? '' : ` (${texts.fill.departure(percent)})`,
    );
  };
  return (
    <Notice tone="info" title={words.title}>
      <p>{words.hint}</p>
      <ul>
        {known.map(({ field, value, report }) => (
          <li key={field.id}>
            {(language === 'en' ? field.i18n?.en?.title : undefined) ?? field.title}:{' '}
            <strong>{writeNumber(field, value, language)}</strong>,{' '}
            {words.from(texts.titleOf(report.form), texts.periodName(report.period))}; {standing(field, value)}
          </li>
        ))}
      </ul>
      {filled > 0 ? (
        <p ref={told} tabIndex={-1}>
          {words.filled(filled)}
        </p>
      ) : null}
      {blank.length > 0 ? <Button onClick={fill}>{words.fill(blank.length)}</Button> : null}
    </Notice>
  );
}

/** Decimals are kept as text, whole numbers as numbers. */
const answerOf = ({ kind }: Field, value: string) => (kind === 'decimal' ? value : Number(value));
