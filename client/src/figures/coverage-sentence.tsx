import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { AggregateInput, CoverageSentence_coverageFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-behalf.ts';
import { Notice } from '../ui/notice.tsx';
import { missingInWords } from './missing-in-words.ts';
import { countsByUnit } from './question.ts';

graphql(`
  fragment CoverageSentence_coverage on Coverage {
    expected
    received
    accepted
    late
    missing
    onBehalf
    oldRecords
    optional
  }
`);

const MissingUnitsDocument = graphql(`
  query MissingUnits($question: AggregateInput!) {
    aggregate(question: $question) {
      totalCount
      groups {
        keys {
          dimension
          id
          label
        }
        coverage {
          expected
          missing
        }
      }
    }
  }
`);

/** Of a country's year who is missing would be read report by report once for each chart, to name eight of thousands. */
const MOST_NAMED_AMONG = 5000;

/**
 * "12/17 báo cáo đã nộp; thiếu: …": what stands behind the figures, and who is missing from this very question. Reports are
 * counted, not units: after a merger one unit answers for several, and may have handed in some of them.
 */
export function CoverageSentence({
  coverage,
  question,
}: {
  coverage: CoverageSentence_coverageFragment;
  question: AggregateInput;
}) {
  const texts = useTexts();
  const { data } = useQuery(MissingUnitsDocument, {
    variables: { question: countsByUnit(question) },
    skip: coverage.missing === 0 || coverage.expected > MOST_NAMED_AMONG,
  });
  const missing = missingInWords(data?.aggregate, coverage.missing, texts.coverage);
  return (
    <Notice tone={coverage.missing > 0 ? 'warn' : 'good'}>
      <p>
        {coverage.expected > 0 || coverage.optional === 0 ? (
          <>
            <strong>{texts.coverage.reportsInWords(coverage.received, coverage.expected)}</strong>
            {missing}. {texts.coverage.details(coverage.accepted, coverage.late)}.{' '}
          </>
        ) : null}
        {coverage.optional > 0 ? <>{texts.coverage.alsoOptional(coverage.optional)}.</> : null}
        {coverage.onBehalf > 0 ? <> {texts.behalf.inCoverage(coverage.onBehalf)}</> : null}
        {coverage.oldRecords > 0 ? <> {texts.behalf.oldInCoverage(coverage.oldRecords)}</> : null}
      </p>
    </Notice>
  );
}
