import { Link } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ChildPlans_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-plans.ts';
import { PlanStateBadge } from '../plan-state-badge.tsx';

graphql(`
  fragment ChildPlans_plan on Plan {
    id
    title
    number
    issuedOn
    state
    owner {
      id
      name
    }
  }
`);

/** Plans kept here that carry this one out. */
export function ChildPlans({ plans }: { plans: readonly ChildPlans_planFragment[] }) {
  const texts = useTexts();
  const words = texts.parentPlan;
  if (plans.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="child-plans">
      <h2 id="child-plans">{words.children}</h2>
      <ul className="duty-lines">
        {plans.map(({ id, title, owner, number, issuedOn, state }) => (
          <li key={id}>
            <Link to={`/plans/${id}`}>{title}</Link> <PlanStateBadge state={state} />
            <div className="quiet small">
              {[owner.name, number && texts.plans.docNumber(number), issuedOn && texts.write.fullDate(issuedOn)]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
