import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { followedBy } from '../apollo/pages.ts';
import type { ReportChannel, ToLookAt_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-behalf.ts';
import '../texts/vi-review.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Badge } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { LackingChannelField } from './channels/channel-field.tsx';
import { ReviewDeskDocument } from './desk-operations.ts';
import { DeskWaiting } from './desk-waiting.tsx';
import { StateBadge } from './due-line.tsx';
import './desk.css';

/** The reports that wait for the office: looked at one after the other, or accepted or returned several at once. */
export function DeskScreen() {
  const texts = useTexts();
  const words = texts.desk;
  usePageTitle(words.title);
  const [lacking, setLacking] = useState<ReportChannel | null>(null);
  const { data, error, refetch, fetchMore } = useQuery(ReviewDeskDocument, {
    variables: lacking ? { lacking } : {},
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const waiting = data.reports.edges.map(({ node }) => node).filter(({ allowed }) => allowed.includes('ACCEPT'));
  const unread = data.unread.edges.map(({ node }) => node);
  const objected = data.objected.edges.map(({ node }) => node);
  const more = data.reports.pageInfo;
  const seeMore = () =>
    void fetchMore({
      variables: { after: more.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        today: before.today,
        unread: before.unread,
        objected: before.objected,
        reports: followedBy(before.reports, next.reports),
      }),
    });
  return (
    <div className="page">
      <header>
        <div>
          <h1>{words.title}</h1>
          <p>{words.intro}</p>
        </div>
        <ButtonLink to="/receipts">{words.checkReceipt}</ButtonLink>
      </header>
      <div className="desk-narrow">
        <LackingChannelField value={lacking} offered={['PAPER', 'QOFFICE', 'EMAIL']} onChange={setLacking} />
      </div>
      <DeskWaiting reports={waiting} today={data.today} onChanged={() => void refetch()} />
      {objected.length > 0 ? <ToLookAt title={texts.behalf.objections} reports={objected} /> : null}
      {unread.length > 0 ? <ToLookAt title={words.unread} reports={unread} /> : null}
      {more.hasNextPage ? <Button onClick={seeMore}>{texts.action.more}</Button> : null}
    </div>
  );
}

/** Reports, handed in or not, about which a unit said something that waits for the office. */
function ToLookAt({ title, reports }: { title: string; reports: readonly ToLookAt_reportFragment[] }) {
  const texts = useTexts();
  const heading = useId();
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul className="plain desk">
        {reports.map((report) => (
          <li key={report.id} className="panel row between">
            <Link to={`/reports/${report.id}`}>
              {report.unit.name}, {texts.periodName(report.period)}
            </Link>
            {report.unreadComments > 0 ? (
              <Badge tone="info">{texts.duties.unread(report.unreadComments)}</Badge>
            ) : (
              <StateBadge state={report.state} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
