import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { CoverageSentence_coverageFragment } from '../gql/graphql.ts';
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
  query MissingUnits($planId: ID!) {
    progress(planId: $planId) {
      columns {
        assignment {
          id
        }
        period {
          id
          series
        }
      }
      rows {
        unit {
          id
          name
        }
        cells {
          assignmentId
          state
        }
      }
    }
  }
`);

const MOST_NAMES = 8;
const owed = new Set(['EXPECTED', 'DRAFT', 'RETURNED', 'IN_REVIEW']);

/** "12/17 đơn vị đã nộp; thiếu: …": what stands behind the figures. Names are known when one plan is asked about. */
export function CoverageSentence({
  coverage,
  planId,
  series,
}: {
  coverage: CoverageSentence_coverageFragment;
  planId: string;
  series: string;
}) {
  const texts = useTexts();
  const { data } = useQuery(MissingUnitsDocument, {
    variables: { planId },
    skip: planId === '' || coverage.missing === 0,
  });
  const columns = new Set(
    data?.progress.columns
      .filter((column) => series === '' || column.period.series === series)
      .map((column) => column.assignment.id),
  );
  const names = (data?.progress.rows ?? [])
    .filter((row) => row.cells.some((cell) => columns.has(cell.assignmentId) && owed.has(cell.state ?? '')))
    .map((row) => row.unit.name);
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
