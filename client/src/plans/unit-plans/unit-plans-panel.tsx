import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { AttachmentsList } from '../../files/attachments-list.tsx';
import type { UnitPlans_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-files.ts';
import '../../texts/vi-plans.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Badge } from '../../ui/notice.tsx';
import { RecordUnitPlanDialog } from './record-unit-plan-dialog.tsx';
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
  if (!plan || plan.unitPlans.length === 0) return null;
  // A unit may send the document before it records number and date.
  const none = plan.unitPlans.filter(({ state, files }) => !state && files.length === 0);
  const shown = plan.unitPlans.filter((own) => !none.includes(own) || own.canRecord);
  return (
    <section className="stack no-print" aria-labelledby="unit-plans">
      <h2 id="unit-plans">{words.title}</h2>
      {plan.canWrite ? (
        <p>{none.length > 0 ? words.none(none.map(({ unit }) => unit.name).join(', ')) : words.allHave}</p>
      ) : null}
      <ul className="plain stack">
        {shown.map((own) => (
          <li key={own.unit.id} className="panel stack tight">
            <p className="row">
              <span className="strong">{own.unit.name}</span>
              <Badge tone={own.state === 'ISSUED' ? 'good' : none.includes(own) ? 'neutral' : 'info'}>
                {words.state[own.state ?? (own.files.length > 0 ? 'SENT' : 'NONE')]}
              </Badge>
              {own.number ? <span>{texts.plans.docNumber(own.number)}</span> : null}
              {own.issuedOn ? <span>{texts.write.fullDate(own.issuedOn)}</span> : null}
              {own.link ? (
                <a href={own.link} rel="noreferrer noopener" target="_blank">
                  {own.fileName || words.read}
                </a>
              ) : own.fileName ? (
                <span>{own.fileName}</span>
              ) : null}
              {own.canRecord && plan.state === 'ISSUED' ? (
                <Button look="ghost" aria-label={words.recordOf(own.unit.name)} onClick={() => setRecording(own)}>
                  {words.record}
                </Button>
              ) : null}
            </p>
            {own.files.length > 0 || (own.canRecord && plan.state === 'ISSUED') ? (
              <AttachmentsList
                target={{ place: 'unitPlan', of: `${plan.id}/${own.unit.id}` }}
                title={texts.files.place.unitPlan}
                hint={texts.files.hint.unitPlan}
                most={5}
                files={own.files}
                canAttach={own.canRecord && plan.state === 'ISSUED'}
                onChanged={() => void refetch()}
              />
            ) : null}
            {own.addedTasks ? (
              <p className="lines">
                <span className="strong">{words.entry.addedTasks}:</span> {own.addedTasks}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
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
