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
  }
`);

/** How many reports are expected, in, accepted, late and missing. */
export function CoverageCounts({ coverage }: { coverage: CoverageCounts_coverageFragment }) {
  const texts = useTexts();
  const counts = [
    ['expected', coverage.expected, ''],
    ['received', coverage.received, 'count-info'],
    ['accepted', coverage.accepted, 'count-good'],
    ['late', coverage.late, coverage.late > 0 ? 'count-warn' : ''],
    ['missing', coverage.missing, coverage.missing > 0 ? 'count-bad' : ''],
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
