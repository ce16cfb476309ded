import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { UnitPlans_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-plans.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Failure } from '../../ui/failure.tsx';
import { byUnitName } from '../../units/by-unit-name.ts';
import { RecordUnitPlanDialog } from './record-unit-plan-dialog.tsx';
import { UnitPlanCard } from './unit-plan-card.tsx';
import { UnitPlansDocument } from './unit-plan-operations.ts';

export type OwnPlan = UnitPlans_planFragment['unitPlans'][number];

/** Which wards and communes have written a plan of their own (R25): the office sees who has none, a unit its own. */
export function UnitPlansPanel({ planId }: { planId: string }) {
  const texts = useTexts();
  const words = texts.unitPlans;
  const announce = useAnnounce();
  const { data, error, refetch } = useQuery(UnitPlansDocument, {
    variables: { id: planId },
    fetchPolicy: 'cache-and-network',
  });
  const [recording, setRecording] = useState<OwnPlan | null>(null);
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  const plan = data?.plan;
  if (!plan || plan.unitPlans.length + plan.formerUnitPlans.length === 0) return null;
  // A unit may send the document before it records number and date.
  const none = plan.unitPlans.filter(({ state, files }) => !state && files.length === 0);
  const shown = plan.unitPlans.filter((own) => !none.includes(own) || own.canRecord);
  const former = [...plan.formerUnitPlans].sort(byUnitName);
  const issuedBefore = new Set(
    former.filter(({ state }) => state === 'ISSUED').flatMap(({ heirs }) => heirs.map(({ id }) => id)),
  );
  const named = (plans: readonly OwnPlan[]) => plans.map(({ unit }) => unit.name).join(', ');
  const missing = none.filter(({ unit }) => !issuedBefore.has(unit.id));
  const byFormer = none.filter(({ unit }) => issuedBefore.has(unit.id));
  return (
    <section className="stack no-print" aria-labelledby="unit-plans">
      <h2 id="unit-plans">{words.title}</h2>
      {plan.canWrite && plan.unitPlans.length > 0 ? (
        <>
          {missing.length > 0 ? <p>{words.none(named(missing))}</p> : null}
          {byFormer.length > 0 ? <p>{words.byFormer(named(byFormer))}</p> : null}
          {none.length === 0 ? <p>{words.allHave}</p> : null}
        </>
      ) : null}
      <ul className="plain stack">
        {shown.map((own) => (
          <UnitPlanCard
            key={own.unit.id}
            plan={plan}
            own={own}
            onRecord={own.canRecord && plan.state === 'ISSUED' ? () => setRecording(own) : undefined}
            onFiles={() => void refetch()}
          />
        ))}
      </ul>
      {former.length > 0 ? (
        <>
          <h3>{words.former}</h3>
          <ul className="plain stack">
            {former.map((own) => (
              <UnitPlanCard key={own.unit.id} plan={plan} own={own} onFiles={() => void refetch()} />
            ))}
          </ul>
        </>
      ) : null}
      {recording ? (
        <RecordUnitPlanDialog
          planId={plan.id}
          own={recording}
          onClose={() => setRecording(null)}
          onOutcome={(isDone) => {
            setRecording(null);
            announce(isDone ? words.kept : texts.planWork.conflict);
          }}
        />
      ) : null}
    </section>
  );
}
