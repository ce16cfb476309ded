import { Link } from 'react-router';
import type { ParentPlan_parentFragment, PlanScreen_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-plans.ts';
import { Notice } from '../../ui/notice.tsx';

/** Which plan this one carries out, with a way to it where there is one. */
export function ParentPlanLine({
  plan,
}: {
  plan: Pick<PlanScreen_planFragment, 'parent' | 'canWrite' | 'state' | 'year'>;
}) {
  const words = useTexts().parentPlan;
  const { parent } = plan;
  if (!parent) return null;
  const isWritten = plan.state === 'DRAFT' || plan.state === 'CONSULTING';
  return (
    <>
      <p className="no-print">
        {words.carriesOut} <ParentPlanName parent={parent} />
      </p>
      {parent.isFromYearBefore && plan.canWrite && isWritten ? (
        <Notice tone="warn">
          <p>{words.fromYearBefore[parent.basis ? 'basis' : 'plan'](plan.year)}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** The parent in its words: a link where it is kept here or has an address. */
export function ParentPlanName({ parent }: { parent: ParentPlan_parentFragment }) {
  const words = useTexts().parentPlan;
  const { type, number, issuedOn, issuer, subject, link } = parent;
  const name = words.name({ type, number, issuedOn, issuer, subject });
  if (parent.plan) return <Link to={`/plans/${parent.plan.id}`}>{name}</Link>;
  if (!link) return <>{name}</>;
  return (
    <a href={link} rel="noreferrer noopener" target="_blank">
      {name}
    </a>
  );
}
