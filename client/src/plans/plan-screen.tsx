import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { PlanScreen_planFragment } from '../gql/graphql.ts';
import { notOpenCount } from '../reports/board-view.ts';
import { CoverageCounts } from '../reports/coverage-counts.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import '../texts/vi-plans.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { useKeyboardAfter } from '../ui/use-keyboard-after.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { AnnouncementsPanel } from './announcements/announcements-panel.tsx';
import { AmendmentsList } from './duties/amendments-list.tsx';
import { DutyOutcome } from './duties/duty-outcome.tsx';
import { DutyDialog, type DutyWish } from './duties/duty-dialog.tsx';
import { IssuePlanDialog } from './issue-plan-dialog.tsx';
import { PlanFiles } from './files/plan-files.tsx';
import { PlanDocument } from './plan-document.tsx';
import { PlanDocumentFiles } from './plan-document-files.tsx';
import { PlanForms } from './plan-forms.tsx';
import { PlanNature } from './plan-nature.tsx';
import { PlanNumbers } from './plan-numbers.tsx';
import { PlanPeriodsTable } from './plan-periods-table.tsx';
import { ChildPlans } from './parent-plan/child-plans.tsx';
import { ParentPlanLine } from './parent-plan/parent-plan-line.tsx';
import { ConsultationPanel } from './consulting/consultation-panel.tsx';
import { PlanStateBadge } from './plan-state-badge.tsx';
import { PlanWork } from './plan-work.tsx';
import { TasksPanel } from './tasks/tasks-panel.tsx';
import { UnitPlansPanel } from './unit-plans/unit-plans-panel.tsx';
import { ReportsToDecide } from './reports-to-decide.tsx';
import '../reports/progress.css';
import './plans.css';

const PlanQuery = graphql(`
  query Plan($id: ID!) {
    today
    plan(id: $id) {
      ...PlanScreen_plan
    }
  }

  fragment PlanScreen_plan on Plan {
    id
    year
    title
    number
    movement
    state
    issuedOn
    editRevision
    isInvented
    canIssue
    document
    planType {
      id
      number
      schema
      uiSchema
    }
    owner {
      id
      name
    }
    coverage {
      ...CoverageCounts_coverage
    }
    toDecide {
      ...ReportsToDecide_report
    }
    assignments {
      ...PlanPeriodsTable_assignment
    }
    periods {
      ...PlanPeriodsTable_period
    }
    canChangeDuties
    canEditDocument
    canWrite
    canPrepareNextYear
    parent {
      ...ParentPlan_parent
    }
    children {
      ...ChildPlans_plan
    }
    previous {
      id
      year
    }
    next {
      id
      year
    }
    contact
    announcements {
      id
      text
      link
      at
      byName
    }
    draft {
      isAmendment
    }
    amendments {
      ...AmendmentsList_amendment
    }
  }
`);

/** The plan as its document, with what follows from it: periods, coverage, and issuing. */
export function PlanScreen() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PlanQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  return data.plan ? <LoadedPlan plan={data.plan} today={data.today} /> : <NotFoundScreen />;
}

type Outcome = { tone: 'good' | 'warn'; sentence: string };

function LoadedPlan({ plan, today }: { plan: PlanScreen_planFragment; today: string }) {
  const texts = useTexts();
  const [issuing, setIssuing] = useState(false);
  const brought = useLocation().state as { assign?: DutyWish['given']; told?: string } | null;
  const asked = brought?.assign;
  const [wish, setWish] = useState<DutyWish | null>(() =>
    asked && plan.canChangeDuties ? { task: 'assign', given: asked } : null,
  );
  const [outcome, setOutcome] = useState<Outcome | null>(
    brought?.told === undefined ? null : { tone: 'good', sentence: brought.told },
  );
  const [changed, setChanged] = useState<Outcome | null>(null);
  const heading = useKeyboardAfter<HTMLHeadingElement>(outcome);
  usePageTitle(plan.title);
  return (
    <div className="page">
      <header>
        <div>
          <h1 ref={heading}>{texts.plans.year(plan.year)}</h1>
          <p>
            {plan.movement} · {plan.owner.name}
          </p>
        </div>
        <div className="row no-print">
          <PlanStateBadge state={plan.state} />
          {plan.state === 'ISSUED' || plan.state === 'CLOSED' ? (
            <ButtonLink to={`/progress/${plan.id}`}>{texts.plans.progress}</ButtonLink>
          ) : null}
          <Button onClick={() => window.print()}>{texts.action.print}</Button>
          {plan.canIssue ? (
            <Button look="primary" onClick={() => setIssuing(true)}>
              {texts.plans.issue}
            </Button>
          ) : null}
        </div>
      </header>
      <ParentPlanLine plan={plan} />
      <PlanNature plan={plan} />
      {outcome ? (
        <Notice tone={outcome.tone} urgent>
          <p>{outcome.sentence}</p>
        </Notice>
      ) : null}
      {plan.contact ? (
        <p>
          <span className="strong">{texts.planWork.contact}:</span> <span className="lines">{plan.contact}</span>
        </p>
      ) : null}
      <AnnouncementsPanel plan={plan} />
      <PlanWork plan={plan} today={today} />
      <PlanFiles planId={plan.id} />
      {plan.state === 'DRAFT' ? null : <ConsultationPanel planId={plan.id} today={today} />}
      <ReportsToDecide reports={plan.toDecide} />
      <section className="stack no-print" aria-labelledby="plan-coverage">
        <h2 id="plan-coverage">{texts.plans.coverage}</h2>
        <CoverageCounts coverage={plan.coverage} notOpen={notOpenCount(plan.assignments, today)} />
      </section>
      <section className="stack no-print" aria-labelledby="plan-periods">
        <div className="row between">
          <h2 id="plan-periods">{texts.plans.periods}</h2>
          {plan.canChangeDuties ? (
            <div className="row">
              {(['addPeriod', 'assign', 'adHoc'] as const).map((task) => (
                <Button key={task} onClick={() => setWish({ task })}>
                  {texts.setDuties[task]}
                </Button>
              ))}
            </div>
          ) : null}
        </div>
        {changed ? <DutyOutcome outcome={changed} /> : null}
        <PlanPeriodsTable
          plan={plan}
          assignments={plan.assignments}
          periods={plan.periods}
          today={today}
          onWish={plan.canChangeDuties ? setWish : undefined}
        />
        <AmendmentsList amendments={plan.amendments} of="duties" isOpen={changed !== null} />
      </section>
      <PlanNumbers planId={plan.id} />
      {plan.canWrite && (plan.state === 'DRAFT' || plan.state === 'CONSULTING') ? <PlanForms plan={plan} /> : null}
      {plan.state === 'RECORD' ? null : <TasksPanel planId={plan.id} />}
      {plan.state === 'ISSUED' || plan.state === 'CLOSED' ? (
        <>
          <UnitPlansPanel planId={plan.id} />
          <ChildPlans plans={plan.children} />
        </>
      ) : null}
      {plan.state === 'RECORD' ? null : (
        <section className="stack" aria-labelledby="plan-document">
          <h2 id="plan-document" className="no-print">
            {texts.plans.document} <span className="quiet small">({texts.plans.version(plan.planType.number)})</span>
          </h2>
          <AmendmentsList amendments={plan.amendments} of="document" isOpen={outcome !== null} />
          <PlanDocumentFiles plan={plan} />
          <PlanDocument plan={plan} />
        </section>
      )}
      {wish ? (
        <DutyDialog
          plan={plan}
          today={today}
          wish={wish}
          onClose={() => setWish(null)}
          onOutcome={(found) => {
            setWish(null);
            setChanged(found);
          }}
        />
      ) : null}
      {issuing ? (
        <IssuePlanDialog
          plan={plan}
          onClose={() => setIssuing(false)}
          onOutcome={(found) => {
            setIssuing(false);
            setOutcome(found);
          }}
        />
      ) : null}
    </div>
  );
}
