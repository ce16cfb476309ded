import { useQuery } from '@apollo/client/react';
import { Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { PlanRow_planFragment } from '../gql/graphql.ts';
import { NoRole } from '../people/no-role.tsx';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import '../texts/vi-plans.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Loading } from '../ui/loading.tsx';
import { Badge } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { CreatePlanDialog } from './create-plan-dialog.tsx';
import { PlanStateBadge } from './plan-state-badge.tsx';
import './plans.css';

const HandoversToRead = lazyPart(async () => (await import('../accounts/handovers-to-read.tsx')).HandoversToRead);
const ConsultationsToSee = lazyPart(
  async () => (await import('./consulting/consultations-to-see.tsx')).ConsultationsToSee,
);

const PlansDocument = graphql(`
  query Plans {
    plans(first: 50) {
      edges {
        node {
          id
          ...PlanRow_plan
        }
      }
    }
  }

  fragment PlanRow_plan on Plan {
    id
    year
    title
    number
    movement
    state
    issuedOn
    isInvented
    owner {
      id
      name
    }
    coverage {
      expected
      received
      missing
    }
  }
`);

/** All plans the person may see, newest year first. */
export function PlanListScreen() {
  const texts = useTexts();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [creating, setCreating] = useState(search.has('create'));
  const { data, error, refetch } = useQuery(PlansDocument, { fetchPolicy: 'cache-and-network' });
  usePageTitle(texts.plans.title);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const plans = data.plans.edges.map((edge) => edge.node).sort((left, right) => right.year - left.year);
  return (
    <div className="page">
      <header>
        <h1>{texts.plans.title}</h1>
        {holds(viewer, 'DESIGNER') ? <Button onClick={() => setCreating(true)}>{texts.planWork.create}</Button> : null}
      </header>
      <Suspense>
        <HandoversToRead />
        <ConsultationsToSee />
      </Suspense>
      {plans.length === 0 ? (
        viewer.roles.length === 0 ? (
          <NoRole />
        ) : (
          <Empty title={texts.plans.emptyTitle}>{texts.plans.empty}</Empty>
        )
      ) : (
        <ul className="plain stack">
          {plans.map((plan) => (
            <PlanRow key={plan.id} plan={plan} />
          ))}
        </ul>
      )}
      {creating ? (
        <CreatePlanDialog
          isFirst={plans.length === 0}
          onClose={() => setCreating(false)}
          onCreated={(id, fromExample) => void navigate(`/plans/${id}/edit${fromExample ? '?check&example' : ''}`)}
        />
      ) : null}
    </div>
  );
}

function PlanRow({ plan }: { plan: PlanRow_planFragment }) {
  const texts = useTexts();
  return (
    <li className="panel plan-row">
      <div className="plan-year">{plan.year}</div>
      <div className="stack plan-text">
        <div>
          <h2>{plan.title}</h2>
          <p className="quiet small">
            {[
              plan.number ? texts.plans.docNumber(plan.number) : '',
              plan.owner.name,
              plan.issuedOn ? texts.write.fullDate(plan.issuedOn) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <p className="row">
          <PlanStateBadge state={plan.state} />
          {plan.isInvented ? <Badge tone="warn">{texts.invented.title}</Badge> : null}
          <span className="small">
            {plan.state === 'RECORD'
              ? texts.coverage.ofRecords(plan.coverage.received)
              : texts.coverage.reportsInWords(plan.coverage.received, plan.coverage.expected)}
            {plan.state !== 'RECORD' && plan.coverage.missing > 0
              ? texts.coverage.missingCount(plan.coverage.missing)
              : ''}
          </span>
        </p>
      </div>
      <div className="row">
        <ButtonLink to={`/plans/${plan.id}`} aria-label={`${texts.plans.open} ${plan.year}`}>
          {texts.plans.open}
        </ButtonLink>
      </div>
    </li>
  );
}
