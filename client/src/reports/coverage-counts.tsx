import { graphql } from '../gql/gql.ts';
import type { CoverageCounts_coverageFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';

graphql(`
  fragment CoverageCounts_coverage on Coverage {
    expected
    received
    accepted
    onTime
    late
    missing
    nothingToReport
    waived
    optional
  }
`);

/**
 * How many reports are expected, in, waiting for the office, accepted, late and missing.
 * `notOpen` of the owed ones belong to periods that are not open yet: they are told apart and are not missing.
 */
export function CoverageCounts({ coverage, notOpen }: { coverage: CoverageCounts_coverageFragment; notOpen: number }) {
  const texts = useTexts();
  const waiting = coverage.received - coverage.accepted;
  const missing = coverage.missing - notOpen;
  const counts = [
    ['expected', coverage.expected, ''],
    ['received', coverage.received, ''],
    ['waiting', waiting, waiting > 0 ? 'count-info' : ''],
    ['accepted', coverage.accepted, 'count-good'],
    ['late', coverage.late, coverage.late > 0 ? 'count-warn' : ''],
    ['missing', missing, missing > 0 ? 'count-bad' : ''],
    ...(coverage.optional > 0 ? ([['optional', coverage.optional, 'count-quiet']] as const) : []),
    ...(notOpen > 0 ? ([['notOpen', notOpen, 'count-quiet']] as const) : []),
  ] as const;
  return (
    <dl className="counts">
      {counts.map(([name, count, look]) => (
        <div key={name} className={look}>
          <dt>{texts.coverage[name]}</dt>
          <dd>{texts.write.number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
