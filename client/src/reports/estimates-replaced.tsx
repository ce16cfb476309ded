import { useQuery } from '@apollo/client/react';
import { answerWords, type Form } from '@ke-hoach/forms';
import { ESTIMATE_ENDING } from '@ke-hoach/schema';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { CellNoteProps, CellNotes } from '../form-view/cell-note.tsx';
import { graphql } from '../gql/gql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-compared.ts';
import { Notice } from '../ui/notice.tsx';

const EstimatesReplacedDocument = graphql(`
  query EstimatesReplaced($id: ID!) {
    report(id: $id) {
      id
      estimatesReplaced {
        field
        value
        report {
          id
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
  form: Form | null;
  notes: CellNotes;
}

/**
 * Where a report estimated the whole year and a supplement told since what it came to: the official figure under each
 * estimate. Asked only of forms that hold estimates.
 */
export function EstimatesReplaced({ reportId, form, notes }: Props) {
  const texts = useTexts();
  const words = texts.compared;
  const { language } = useLanguage();
  const estimates = form?.fields.some(({ indicator }) => indicator?.endsWith(ESTIMATE_ENDING)) ?? false;
  const { data } = useQuery(EstimatesReplacedDocument, {
    variables: { id: reportId },
    skip: !estimates,
    fetchPolicy: 'cache-and-network',
  });
  const replaced = data?.report?.estimatesReplaced;
  useEffect(() => {
    if (!form || !replaced) return;
    const said = replaced.flatMap(({ field: id, value, report }) => {
      const field = form.field(id);
      if (!field) return [];
      return [
        [id, words.replacedBy(answerWords(field, value, { language }), texts.periodName(report.period))] as const,
      ];
    });
    notes.show('replaced', replacedMark(new Map(said)));
  }, [notes, form, replaced, language, texts, words]);
  if (!replaced || replaced.length === 0) return null;
  const supplements = new Map(replaced.map(({ report }) => [report.id, report.period]));
  return (
    <Notice tone="info" title={words.replacedTitle}>
      <p>{words.replacedHint}</p>
      {[...supplements].map(([id, period]) => (
        <p key={id}>
          <Link to={`/reports/${id}`}>{words.openSupplement(texts.periodName(period))}</Link>
        </p>
      ))}
    </Notice>
  );
}

/** Under an estimate: the figure that took its place. */
const replacedMark = (said: ReadonlyMap<string, string>) =>
  function ReplacedMark({ field, row }: CellNoteProps) {
    const sentence = row === null ? said.get(field) : undefined;
    return sentence === undefined ? null : <p className="replaced-mark small">{sentence}</p>;
  };
