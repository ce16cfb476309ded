import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { FormPurpose, RollOut } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

const PlansToAssignDocument = graphql(`
  query PlansToAssign {
    plans(first: 20) {
      edges {
        node {
          id
          year
          state
          canChangeDuties
        }
      }
    }
  }
`);

interface Props {
  formId: string;
  outcome: { number: number; moved: number; rollOut: RollOut; purpose: FormPurpose };
  isFirst: boolean;
  /** Leaves the builder, with what the next page is to begin with. */
  onLeave: (to?: string, begin?: object) => void;
}

/** What was published, and what comes next: a first version is given to units, in the plan in force at once. */
export function PublishedDialog({ formId, outcome, isFirst, onLeave }: Props) {
  const { builder } = useTexts();
  const { purpose, rollOut } = outcome;
  const reaches = rollOut === 'OPTIONAL' ? builder.offeredAssignments : builder.movedAssignments;
  const { data } = useQuery(PlansToAssignDocument, { skip: !isFirst || purpose === 'PLAN' });
  const plans = (data?.plans.edges ?? []).map(({ node }) => node).filter(({ canChangeDuties }) => canChangeDuties);
  const plan = plans.find(({ state }) => state === 'ISSUED') ?? plans[0];
  return (
    <Dialog title={builder.published(outcome.number)} onClose={() => onLeave()}>
      {outcome.moved > 0 ? <p>{reaches(outcome.moved)}</p> : null}
      {isFirst ? <p>{builder.publishedNext[purpose]}</p> : null}
      <div className="dialog-actions">
        <Button look={isFirst ? 'plain' : 'primary'} onClick={() => onLeave()}>
          {builder.toForms}
        </Button>
        {isFirst ? (
          <Button look={plan ? 'plain' : 'primary'} onClick={() => onLeave('/plans')}>
            {builder.toPlans}
          </Button>
        ) : null}
        {plan ? (
          <Button look="primary" onClick={() => onLeave(`/plans/${plan.id}`, { assign: { formId, purpose } })}>
            {builder.assignIn(plan.year)}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
