import { graphql } from '../gql/gql.ts';
import type { CoverageSentence_coverageFragment, MissingUnitsQuery } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-behalf.ts';
import { Notice } from '../ui/notice.tsx';
import { missingInWords } from './missing-in-words.ts';

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

/**
 * "12/17 báo cáo đã nộp; thiếu: …": what stands behind the figures, and who is missing from this very question. Reports are
 * counted, not units: after a merger one unit answers for several, and may have handed in some of them.
 */
export function CoverageSentence({
  coverage,
  units,
}: {
  coverage: CoverageSentence_coverageFragment;
  /** Reports by unit, where units are named. */
  units: MissingUnitsQuery['aggregate'] | undefined;
}) {
  const texts = useTexts();
  const missing = missingInWords(units, coverage.missing, texts.coverage);
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
