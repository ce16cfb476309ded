import { Link } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { ChildPlans_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-plans.ts';

graphql(`
  fragment ChildPlans_plan on Plan {
    id
    title
    owner {
      id
      name
    }
  }
`);

/** Plans kept here that carry this one out. */
export function ChildPlans({ plans }: { plans: readonly ChildPlans_planFragment[] }) {
  const words = useTexts().parentPlan;
  if (plans.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="child-plans">
      <h2 id="child-plans">{words.children}</h2>
      <ul className="duty-lines">
        {plans.map(({ id, title, owner }) => (
          <li key={id}>
            <Link to={`/plans/${id}`}>{title}</Link> · {owner.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
