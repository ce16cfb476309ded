import { Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { ReportsToDecide_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Notice } from '../ui/notice.tsx';

graphql(`
  fragment ReportsToDecide_report on Report {
    id
    state
    unit {
      id
      name
    }
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
`);

/** What was begun by units that no longer owe it, for instance after a merger: the office looks at each and decides. */
export function ReportsToDecide({ reports }: { reports: readonly ReportsToDecide_reportFragment[] }) {
  const texts = useTexts();
  if (reports.length === 0) return null;
  return (
    <Notice tone="warn" title={texts.plans.toDecideTitle(reports.length)}>
      <p>{texts.plans.toDecideWhy}</p>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <Link to={`/reports/${report.id}`}>
              {report.unit.name}: {texts.titleOf(report.form)}, {texts.periodName(report.period)}
            </Link>{' '}
            ({texts.reportState[report.state]})
          </li>
        ))}
      </ul>
    </Notice>
  );
}
