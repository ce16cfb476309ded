import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { AggregateInput, CoverageSentence_coverageFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Notice } from '../ui/notice.tsx';

graphql(`
  fragment CoverageSentence_coverage on Coverage {
    expected
    received
    accepted
    late
    missing
  }
`);

const MissingUnitsDocument = graphql(`
  query MissingUnits($question: AggregateInput!) {
    aggregate(question: $question) {
      groups {
        keys {
          dimension
          id
          label
        }
        coverage {
          missing
        }
      }
    }
  }
`);

const MOST_NAMES = 8;

/** "12/17 đơn vị đã nộp; thiếu: …": what stands behind the figures, and who is missing from this very question. */
export function CoverageSentence({
  coverage,
  question,
}: {
  coverage: CoverageSentence_coverageFragment;
  question: AggregateInput;
}) {
  const texts = useTexts();
  // Counts may be put together whatever is measured, so that names are known where figures do not add up.
  const measures = question.measures.map((measure) => ({ ...measure, function: 'COUNT' as const }));
  const { data } = useQuery(MissingUnitsDocument, {
    variables: { question: { ...question, measures, groupBy: ['UNIT'] } },
    skip: coverage.missing === 0,
  });
  const names = (data?.aggregate.groups ?? [])
    .filter((group) => group.coverage.missing > 0)
    .map((group) => group.keys[0]?.label ?? '');
  const listed =
    names.length > MOST_NAMES
      ? `${names.slice(0, MOST_NAMES).join(', ')}… (+${names.length - MOST_NAMES})`
      : names.join(', ');
  const missing =
    coverage.missing === 0
      ? ''
      : names.length > 0
        ? texts.coverage.missingUnits(listed)
        : texts.coverage.missingCount(coverage.missing);
  return (
    <Notice tone={coverage.missing > 0 ? 'warn' : 'good'}>
      <p>
        <strong>{texts.coverage.inWords(coverage.received, coverage.expected)}</strong>
        {missing}. {texts.coverage.details(coverage.accepted, coverage.late)}.
      </p>
    </Notice>
  );
}
