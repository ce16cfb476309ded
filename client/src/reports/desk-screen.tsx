import { useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { DeskRow_reportFragment, ReportChannel, ToLookAt_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-behalf.ts';
import '../texts/vi-review.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Badge } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { LackingChannelField } from './channels/channel-field.tsx';
import { ReviewDeskDocument } from './desk-operations.ts';
import { StateBadge } from './due-line.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { useManyReports, type Outcomes } from './use-many-reports.ts';
import './desk.css';

/** As many as one command takes. */
const MOST = 100;

/** The reports that wait for the office: looked at one after the other, or accepted several at once. */
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
        unread: before.unread,
        objected: before.objected,
        reports: { ...next.reports, edges: [...before.reports.edges, ...next.reports.edges] },
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
      <Waiting reports={waiting} onChanged={() => void refetch()} />
      {objected.length > 0 ? <ToLookAt title={texts.behalf.objections} reports={objected} /> : null}
      {unread.length > 0 ? <ToLookAt title={words.unread} reports={unread} /> : null}
      {more.hasNextPage ? <Button onClick={seeMore}>{texts.action.more}</Button> : null}
    </div>
  );
}

function Waiting({ reports, onChanged }: { reports: readonly DeskRow_reportFragment[]; onChanged: () => void }) {
  const texts = useTexts();
  const words = texts.desk;
  const { acceptReports, busy } = useManyReports();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const chosen = reports.filter(({ id }) => marked.has(id));
  const all = reports.slice(0, MOST);
  const toggle = (id: string) => setMarked((before) => new Set(before.has(id) ? drop(before, id) : [...before, id]));
  const accept = async () => {
    setFailure(null);
    try {
      setOutcomes(await acceptReports(chosen));
      setMarked(new Set());
      onChanged();
      document.getElementById('main')?.focus();
    } catch (error) {
      setFailure(error);
    }
    setAsking(false);
  };
  return (
    <section className="stack" aria-label={words.list}>
      {outcomes ? <OutcomeNotice outcomes={outcomes} done={words.accepted} /> : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {reports.length === 0 ? (
        <Empty title={words.emptyTitle} action={<ButtonLink to="/progress">{words.seeProgress}</ButtonLink>}>
          {words.empty}
        </Empty>
      ) : (
        <>
          <div className="row between">
            <label className="row desk-all">
              <input
                type="checkbox"
                checked={chosen.length === all.length}
                onChange={() => setMarked(chosen.length === all.length ? new Set() : new Set(all.map(({ id }) => id)))}
              />
              {words.chooseAll}
            </label>
            <Button
              look="primary"
              aria-disabled={chosen.length === 0}
              onClick={() => (chosen.length > 0 && chosen.length <= MOST ? setAsking(true) : undefined)}
            >
              {chosen.length === 0 ? words.nothingChosen : words.accept(chosen.length)}
            </Button>
          </div>
          <ul className="plain desk">
            {reports.map((report) => (
              <DeskRow key={report.id} report={report} chosen={marked.has(report.id)} onToggle={toggle} />
            ))}
          </ul>
        </>
      )}
      {asking ? (
        <Dialog title={words.acceptTitle(chosen.length)} onClose={() => setAsking(false)}>
          <p>{words.acceptConfirm(chosen.map(({ unit }) => unit.name).join(', '))}</p>
          <div className="dialog-actions">
            <Button onClick={() => setAsking(false)}>{texts.action.cancel}</Button>
            <Button look="primary" busy={busy} onClick={() => void accept()}>
              {words.acceptNow}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
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

interface RowProps {
  report: DeskRow_reportFragment;
  chosen: boolean;
  onToggle: (id: string) => void;
}

function DeskRow({ report, chosen, onToggle }: RowProps) {
  const texts = useTexts();
  const period = texts.periodName(report.period);
  return (
    <li className="panel desk-row">
      <input
        type="checkbox"
        checked={chosen}
        aria-label={texts.desk.choose(report.unit.name, period)}
        onChange={() => onToggle(report.id)}
      />
      <div>
        <Link to={`/review/${report.id}`} aria-label={texts.desk.open(report.unit.name, period)}>
          <strong>{report.unit.name}</strong>
        </Link>
        <p className="small quiet">
          {texts.titleOf(report.form)} · {period}
          {report.submittedAt ? ` · ${texts.write.dateTime(report.submittedAt)}` : ''}
          {report.arrivals.map(({ channel }) => ` · ${texts.channels.short[channel]}`)}
        </p>
      </div>
      <div className="row">
        {report.unreadComments > 0 ? <Badge tone="info">{texts.duties.unread(report.unreadComments)}</Badge> : null}
        <StateBadge state={report.state} />
        {report.isLate ? <Badge tone="warn">{texts.due.late}</Badge> : null}
      </div>
    </li>
  );
}

const drop = (ids: ReadonlySet<string>, id: string) => [...ids].filter((other) => other !== id);
