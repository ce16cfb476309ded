import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { UnreadableForm } from '../../reports/unreadable-form.tsx';
import { useForm } from '../../reports/use-fill.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-office.ts';
import '../../texts/vi-plans.ts';
import type { PlanEdit_planFragment } from '../../gql/graphql.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NotFoundScreen } from '../../ui/failed-screen.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PlanStateBadge } from '../plan-state-badge.tsx';
import { EditPlanDocument } from './edit-plan-document.tsx';
import { PlanEditDocument } from './plan-edit-operations.ts';
import '../../reports/report.css';
import '../plans.css';

/** Writing a plan's document, or an amendment to one that is issued. */
export function PlanEditScreen() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PlanEditDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  return data.plan ? <LoadedPlan key={data.plan.id} plan={data.plan} today={data.today} /> : <NotFoundScreen />;
}

function LoadedPlan({ plan, today }: { plan: PlanEdit_planFragment; today: string }) {
  const texts = useTexts();
  const words = texts.planWork;
  const form = useForm(plan.planType);
  const title = plan.state === 'ISSUED' ? words.amendTitle(plan.year) : words.editTitle(plan.year);
  usePageTitle(`${title}: ${plan.title}`);
  return (
    <div className="page report-page">
      <header>
        <div>
          <h1>{title}</h1>
          <p>{plan.title}</p>
          <p className="row small">
            <PlanStateBadge state={plan.state} />
            <span>{texts.plans.version(plan.planType.number)}</span>
          </p>
        </div>
        <ButtonLink to={`/plans/${plan.id}`}>{words.toPlan}</ButtonLink>
      </header>
      {!plan.canEditDocument ? (
        <Empty title={words.notYours}>{words.notYoursWhy}</Empty>
      ) : form === null ? (
        <UnreadableForm />
      ) : (
        <EditPlanDocument plan={plan} form={form} today={today} />
      )}
    </div>
  );
}
