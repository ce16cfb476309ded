import { useQuery } from '@apollo/client/react';
import { Suspense, useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { concerns, useLiveFigures } from '../apollo/live-figures.ts';
import { graphql } from '../gql/gql.ts';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Loading } from '../ui/loading.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { boardViews, filterOf, notOpenCount, type BoardView } from './board-view.ts';
import { CoverageCounts } from './coverage-counts.tsx';
import { MissingTools } from './missing-tools.tsx';
import { ProgressFilterBar } from './progress-filter.tsx';
import { ProgressTable } from './progress-table.tsx';
import './progress.css';

const ProgressPlansDocument = graphql(`
  query ProgressPlans {
    plans(first: 50) {
      edges {
        node {
          id
          year
          title
          state
          isInvented
        }
      }
    }
  }
`);

const ProgressDocument = graphql(`
  query Progress($planId: ID!, $filter: ProgressFilter!) {
    today
    plan(id: $planId) {
      id
      title
      year
      isInvented
      coverage {
        ...CoverageCounts_coverage
      }
    }
    progress(planId: $planId) {
      columns {
        ...ProgressTable_column
      }
      groups {
        unit {
          id
          name
        }
        units
        missing
      }
      page(filter: $filter, first: 100) {
        totalCount
        rows {
          ...ProgressRow_row
        }
      }
    }
  }
`);

/** Who has handed in what: unit by period. Without a plan in the address, the newest issued plan. */
export function ProgressScreen() {
  const { planId } = useParams();
  const { data, error, refetch } = useQuery(ProgressPlansDocument);
  const texts = useTexts();
  usePageTitle(texts.progress.title);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const plans = data.plans.edges.map((edge) => edge.node).sort((left, right) => right.year - left.year);
  const newest = plans.find((plan) => plan.state === 'ISSUED' && !plan.isInvented) ?? plans[0];
  const shown = planId ?? newest?.id;
  if (shown === undefined)
    return (
      <div className="page">
        <h1>{texts.progress.title}</h1>
        <Empty title={texts.plans.emptyTitle}>{texts.plans.empty}</Empty>
      </div>
    );
  return <Board planId={shown} plans={plans} />;
}

const ManyReports = lazyPart(async () => (await import('./many-reports.tsx')).ManyReports);

function Board({ planId, plans }: { planId: string; plans: { id: string; year: number; title: string }[] }) {
  const texts = useTexts();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const address = search.toString();
  const filter = useMemo(() => filterOf(new URLSearchParams(address)), [address]);
  const asked = useQuery(ProgressDocument, { variables: { planId, filter }, fetchPolicy: 'cache-and-network' });
  const { error, refetch } = asked;
  // While another filter is asked for, the board stays as it was.
  const data = asked.data ?? (asked.previousData?.plan?.id === planId ? asked.previousData : undefined);
  const [changes, setChanges] = useState(0);
  const readAgain = () =>
    void refetch().then(
      () => setChanges((before) => before + 1),
      () => undefined,
    );
  useLiveFigures((changed) => {
    if (concerns(changed, planId)) readAgain();
  });
  const narrow = (part: Record<string, string>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(part)) {
          if (value.trim() === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  const plan = data?.plan;
  const total = data?.progress.page.totalCount ?? 0;
  const inAll = Math.max(total, data?.progress.groups.reduce((sum, { units }) => sum + units, 0) ?? 0);
  return (
    <div className="page progress-page">
      <header>
        <div>
          <h1>{texts.progress.title}</h1>
          {plan ? <p>{plan.title}</p> : null}
        </div>
        <Labelled label={texts.progress.choose}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={planId}
              onChange={(event) => void navigate(`/progress/${event.target.value}`)}
            >
              {plans.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {texts.plans.year(choice.year)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </header>
      {plan?.isInvented ? (
        <Notice tone="warn">
          <p>
            <strong>{texts.invented.title}.</strong> {texts.invented.why}
          </p>
        </Notice>
      ) : null}
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !plan ? <NotFoundScreen /> : null}
      {data && plan ? (
        <>
          <CoverageCounts coverage={plan.coverage} notOpen={notOpenCount(data.progress.columns, data.today)} />
          {data.progress.columns.length === 0 ? (
            <Empty title={texts.progress.emptyTitle}>{texts.progress.empty}</Empty>
          ) : (
            <>
              <ProgressFilterBar
                search={search}
                columns={data.progress.columns}
                groups={data.progress.groups}
                isBusy={asked.loading}
                onNarrow={narrow}
              />
              <div className="board-tools">
                <p className="small quiet" role="status">
                  {total === 0 ? texts.progress.none[viewOf(filter)] : texts.progress.shown(total, inAll)}
                </p>
                <Suspense>
                  {holds(viewer, 'REVIEWER') ? (
                    <ManyReports
                      planId={planId}
                      columns={data.progress.columns}
                      of={search.get('of') ?? ''}
                      onChanged={readAgain}
                    />
                  ) : null}
                </Suspense>
                <MissingTools
                  planId={planId}
                  filter={filter}
                  columns={data.progress.columns}
                  year={plan.year}
                  today={data.today}
                  onReminded={readAgain}
                />
              </div>
              {total > 0 ? (
                <ProgressTable
                  key={`${planId} ${address}`}
                  planId={planId}
                  filter={filter}
                  columns={data.progress.columns}
                  first={data.progress.page.rows}
                  total={total}
                  caption={texts.progress.caption(plan.title)}
                  today={data.today}
                  changes={changes}
                />
              ) : null}
            </>
          )}
        </>
      ) : null}
    </div>
  );
}

const viewOf = ({ show }: { show?: string | null }): BoardView =>
  boardViews.find((view) => view === show?.toLowerCase()) ?? 'all';
