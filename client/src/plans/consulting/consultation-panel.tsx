import { useQuery } from '@apollo/client/react';
import { concerns, useLiveFigures } from '../../apollo/live-figures.ts';
import type { Consultations_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-consulting.ts';
import '../../texts/vi-plans.ts';
import { Failure } from '../../ui/failure.tsx';
import { byUnitName } from '../../units/by-unit-name.ts';
import { Badge, type Tone } from '../../ui/notice.tsx';
import { AnswerBy } from './answer-by.tsx';
import { AnswerForm } from './answer-form.tsx';
import { ConsultationsDocument } from './consultation-operations.ts';
import { RemarkForm } from './remark-form.tsx';

export type Asked = Consultations_planFragment['consultations'][number];

const tones: Record<'AGREED' | 'OBJECTED' | 'NONE', Tone> = { AGREED: 'good', OBJECTED: 'bad', NONE: 'neutral' };

/** Who was asked about a plan and what they said: the office sees all, a unit its own. */
export function ConsultationPanel({ planId, today }: { planId: string; today: string }) {
  const texts = useTexts();
  const words = texts.planWork;
  const { data, error, refetch } = useQuery(ConsultationsDocument, {
    variables: { id: planId },
    fetchPolicy: 'cache-and-network',
  });
  // Whoever answers or remarks is seen at once by whoever has the plan open.
  useLiveFigures((changed) => {
    if (concerns(changed, planId)) refetch().catch(() => undefined);
  });
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  const plan = data?.plan;
  if (!plan || plan.consultations.length === 0) return null;
  const count = (answer: string | null) =>
    plan.consultations.filter((asked) => (asked.answer ?? null) === answer).length;
  return (
    <section className="stack no-print" aria-labelledby="plan-consultation">
      <h2 id="plan-consultation">{words.consultation}</h2>
      {plan.canWrite ? <p>{words.said(count('AGREED'), count('OBJECTED'), count(null))}</p> : null}
      <ul className="plain stack">
        {[...plan.consultations].sort(byUnitName).map((asked) => (
          <li key={asked.unit.id} className="panel stack">
            <p className="row">
              <span className="strong">{asked.unit.name}</span>
              <Badge tone={tones[asked.answer ?? 'NONE']}>{words.answer[asked.answer ?? 'NONE']}</Badge>
              {asked.answeredAt ? (
                <span className="small quiet">
                  {texts.write.dateTime(asked.answeredAt)}, {asked.answeredByName}
                </span>
              ) : null}
            </p>
            {plan.state === 'CONSULTING' && !asked.answer && asked.answerBy ? (
              <AnswerBy day={asked.answerBy} today={today} />
            ) : null}
            {asked.reason ? <p>{asked.reason}</p> : null}
            {asked.isEditedSince ? <p className="small overdue">{words.editedSince}</p> : null}
            {asked.seenAt && asked.seenByName && asked.seenAt !== asked.answeredAt ? (
              <p className="small quiet">
                {texts.consulting.seenBy(texts.write.dateTime(asked.seenAt), asked.seenByName)}
              </p>
            ) : null}
            {asked.comments.length > 0 ? (
              <ul className="duty-lines">
                {asked.comments.map((comment) => (
                  <li key={comment.id}>
                    <span className="small quiet">
                      {texts.write.dateTime(comment.at)}, {comment.byName}
                      {comment.isFromOffice ? ` (${texts.consulting.office})` : ''}
                      {comment.section ? `, ${comment.section}` : ''}:
                    </span>{' '}
                    {comment.text}
                  </li>
                ))}
              </ul>
            ) : null}
            {plan.state === 'CONSULTING' && asked.canAnswer ? <AnswerForm plan={plan} asked={asked} /> : null}
            {plan.state === 'CONSULTING' && asked.canAnswer ? <RemarkForm planId={plan.id} asked={asked} /> : null}
            {plan.state === 'CONSULTING' && plan.canWrite && !asked.canAnswer ? (
              <details>
                <summary>{words.remark(asked.unit.name)}</summary>
                <RemarkForm planId={plan.id} asked={asked} />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
