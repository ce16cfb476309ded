import { useQuery } from '@apollo/client/react';
import { Suspense } from 'react';
import { followedBy } from '../apollo/pages.ts';
import { graphql } from '../gql/gql.ts';
import type { DutyRow_reportFragment } from '../gql/graphql.ts';
import { useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-to-do.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Loading } from '../ui/loading.tsx';
import { Badge } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { DueLine, StateBadge } from './due-line.tsx';
import { EditorsLine } from './editors-line.tsx';
import { ReminderLine } from './reminder-line.tsx';
import './duties.css';

const UnitLetterhead = lazyPart(async () => (await import('../units/unit-letterhead.tsx')).UnitLetterhead);
const UnitApproval = lazyPart(async () => (await import('../units/unit-approval.tsx')).UnitApproval);

const NoRole = lazyPart(async () => (await import('../people/no-role.tsx')).NoRole);
const HandoversToRead = lazyPart(async () => (await import('../accounts/handovers-to-read.tsx')).HandoversToRead);
const ConsultationsToSee = lazyPart(
  async () => (await import('../plans/consulting/consultations-to-see.tsx')).ConsultationsToSee,
);
const TasksToDo = lazyPart(async () => (await import('../plans/tasks/tasks-to-do.tsx')).TasksToDo);
const UnitTargets = lazyPart(async () => (await import('../targets/unit-targets.tsx')).UnitTargets);

const OptionalDuties = lazyPart(async () => (await import('./optional-duties.tsx')).OptionalDuties);

const DutiesDocument = graphql(`
  query Duties($after: String) {
    today
    duties(first: 30, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          ...DutyRow_report
        }
      }
    }
  }

  fragment DutyRow_report on Report {
    id
    state
    isOverdue
    isLate
    allowed
    unreadComments
    onBehalf {
      source
    }
    unit {
      id
      name
    }
    form {
      id
      title
      titleEn
    }
    assignment {
      id
      required
    }
    plan {
      id
      year
      isInvented
    }
    period {
      id
      name
      series
      dataFrom
      dataTo
      opens
    }
    due {
      date
      inclusive
      lastDay
      daysLeft
    }
    returned {
      reason
    }
    ...EditorsLine_report
    ...ReminderLine_report
  }
`);

const waits = (report: DutyRow_reportFragment) => ['EXPECTED', 'DRAFT', 'RETURNED', 'IN_REVIEW'].includes(report.state);

const isWithOffice = ({ state }: DutyRow_reportFragment) => state === 'SUBMITTED' || state === 'RECEIVED';

/** What the unit owes, soonest due first, then what it has sent. */
export function DutiesScreen() {
  const texts = useTexts();
  const viewer = useViewer();
  const { data, error, refetch, fetchMore } = useQuery(DutiesDocument, { fetchPolicy: 'cache-and-network' });
  usePageTitle(texts.duties.title);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const reports = data.duties.edges.map((edge) => edge.node);
  const waiting = reports.filter(waits);
  const sent = reports.filter((report) => !waits(report));
  const leads = [...new Set(viewer.roles.filter(({ role }) => role === 'LEADER').map((held) => held.unit.id))];
  const more = data.duties.pageInfo.hasNextPage;
  const seeMore = () =>
    void fetchMore({
      variables: { after: data.duties.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        duties: followedBy(before.duties, fetchMoreResult.duties),
      }),
    });
  return (
    <div className="page">
      <header>
        <div>
          <h1>{texts.duties.title}</h1>
          <p>{texts.duties.intro([...new Set(viewer.roles.map((held) => held.unit.name))].join(', '))}</p>
        </div>
      </header>
      <Suspense>
        <HandoversToRead />
        <ConsultationsToSee />
      </Suspense>
      <section className="stack" aria-labelledby="duties-waiting">
        <h2 id="duties-waiting">
          {texts.duties.waiting} ({waiting.length})
        </h2>
        {waiting.length > 0 ? (
          <DutyList reports={waiting} today={data.today} />
        ) : viewer.roles.length === 0 ? (
          <Suspense>
            <NoRole />
          </Suspense>
        ) : (
          <Empty title={texts.duties.emptyTitle} action={<ButtonLink to="/plans">{texts.duties.seePlans}</ButtonLink>}>
            {texts.duties.empty}
          </Empty>
        )}
      </section>
      <Suspense>
        <TasksToDo />
        <UnitTargets />
      </Suspense>
      <Suspense>
        <OptionalDuties />
      </Suspense>
      {sent.length > 0 ? (
        <section className="stack" aria-labelledby="duties-sent">
          <h2 id="duties-sent">
            {texts.duties.sent} ({sent.length})
          </h2>
          <DutyList reports={sent} today={data.today} />
        </section>
      ) : null}
      {more ? <Button onClick={seeMore}>{texts.action.more}</Button> : null}
      <Suspense>
        {leads.map((unitId) => (
          <div key={unitId} className="stack">
            <UnitApproval unitId={unitId} />
            <UnitLetterhead unitId={unitId} />
          </div>
        ))}
      </Suspense>
    </div>
  );
}

function DutyList({ reports, today }: { reports: readonly DutyRow_reportFragment[]; today: string }) {
  return (
    <ul className="plain duties">
      {reports.map((report) => (
        <DutyRow key={report.id} report={report} today={today} />
      ))}
    </ul>
  );
}

function DutyRow({ report, today }: { report: DutyRow_reportFragment; today: string }) {
  const texts = useTexts();
  const owed = waits(report);
  const closed = report.state === 'EXPECTED' && today < report.period.opens;
  const fills = report.allowed.includes('SAVE');
  const action = report.allowed.includes('APPROVE')
    ? texts.duties.approve
    : report.state === 'RETURNED' && fills
      ? texts.duties.mend
      : report.state === 'DRAFT' && fills
        ? texts.duties.resume
        : report.state === 'EXPECTED' && fills
          ? texts.duties.start
          : texts.duties.view;
  return (
    <li className={`duty panel ${report.isOverdue && owed ? 'duty-overdue' : ''}`}>
      <div className="duty-text">
        <h3>{texts.titleOf(report.form)}</h3>
        <p>
          {texts.periodName(report.period)} · {report.unit.name}
        </p>
        <p className="small quiet">{texts.duties.dataSpan(report.period.dataFrom, report.period.dataTo)}</p>
        <EditorsLine report={report} />
        <ReminderLine report={report} />
        {report.onBehalf && owed ? <p className="small">{texts.duties.behalfNow}</p> : null}
        {report.onBehalf?.source && report.onBehalf.source !== 'OLD_RECORDS' && isWithOffice(report) ? (
          <p className="small">{texts.duties.onBehalfHint}</p>
        ) : null}
        {report.unreadComments > 0 ? (
          <p>
            <Badge tone="info">{texts.duties.unread(report.unreadComments)}</Badge>
          </p>
        ) : null}
        {report.state === 'RETURNED' && report.returned ? (
          <p className="mistake">{texts.duties.returned(report.returned.reason)}</p>
        ) : null}
      </div>
      <div className="duty-state">
        <div className="row">
          <StateBadge state={report.state} isOwn />
          {report.onBehalf ? <Badge tone="info">{texts.duties.onBehalf(report.onBehalf.source)}</Badge> : null}
          {report.isLate ? <Badge tone="warn">{texts.due.late}</Badge> : null}
          {report.plan.isInvented ? <Badge tone="warn">{texts.invented.title}</Badge> : null}
        </div>
        <p>
          <DueLine due={report.due} owed={owed && report.assignment.required} />
        </p>
        {closed ? <p className="small quiet">{texts.duties.notOpen(report.period.opens)}</p> : null}
      </div>
      <ButtonLink
        to={`/reports/${report.id}`}
        look={owed && !closed ? 'primary' : 'plain'}
        aria-label={`${action}: ${texts.titleOf(report.form)}, ${texts.periodName(report.period)}, ${report.unit.name}`}
      >
        {action}
      </ButtonLink>
    </li>
  );
}
