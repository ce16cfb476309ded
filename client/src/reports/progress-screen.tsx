import { useQuery } from '@apollo/client/react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Loading } from '../ui/loading.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { boardViews, notOpenCount } from './board-view.ts';
import { CoverageCounts } from './coverage-counts.tsx';
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
  query Progress($planId: ID!) {
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
      ...ProgressTable_board
    }
  }
`);

/** Who has handed in what: unit by period. Without a plan in the address, the newest issued plan is opened. */
export function ProgressScreen() {
  const { planId } = useParams();
  const { data, error, refetch } = useQuery(ProgressPlansDocument);
  const texts = useTexts();
  usePageTitle(texts.progress.title);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const plans = data.plans.edges.map((edge) => edge.node).sort((left, right) => right.year - left.year);
  if (!planId) {
    const first = plans.find((plan) => plan.state === 'ISSUED' && !plan.isInvented) ?? plans[0];
    if (first) return <Navigate to={`/progress/${first.id}`} replace />;
    return (
      <div className="page">
        <h1>{texts.progress.title}</h1>
        <Empty title={texts.plans.emptyTitle}>{texts.plans.empty}</Empty>
      </div>
    );
  }
  return <Board planId={planId} plans={plans} />;
}

function Board({ planId, plans }: { planId: string; plans: { id: string; year: number; title: string }[] }) {
  const texts = useTexts();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const view = boardViews.find((name) => name === search.get('show')) ?? 'all';
  const { data, error, refetch } = useQuery(ProgressDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
  });
  const plan = data?.plan;
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
              <div className="row" role="group" aria-label={texts.progress.show}>
                {boardViews.map((name) => (
                  <Button
                    key={name}
                    aria-pressed={view === name}
                    onClick={() => setSearch(name === 'all' ? {} : { show: name }, { replace: true })}
                  >
                    {texts.progress.view[name]}
                  </Button>
                ))}
              </div>
              <ProgressTable
                board={data.progress}
                caption={texts.progress.caption(plan.title)}
                view={view}
                today={data.today}
              />
            </>
          )}
        </>
      ) : null}
    </div>
  );
}
