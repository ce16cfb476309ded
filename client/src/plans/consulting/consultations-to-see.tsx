import { useMutation, useQuery } from '@apollo/client/react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { ConsultationToSee_consultationFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-consulting.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { AnswerBy } from './answer-by.tsx';
import { ConsultationsToSeeDocument, SeeConsultationDocument } from './consultation-operations.ts';

/** Plans that the viewer's units are asked about, and what became of their answers until that is seen. */
export function ConsultationsToSee() {
  const words = useTexts().consulting;
  const { data, refetch } = useQuery(ConsultationsToSeeDocument, { fetchPolicy: 'cache-and-network' });
  if (!data || data.consultationsToSee.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="consultations-to-see">
      <h2 id="consultations-to-see">{words.title}</h2>
      <ul className="plain stack">
        {data.consultationsToSee.map((asked) => (
          <ConsultationToSee
            key={`${asked.plan.id} ${asked.unit.id}`}
            asked={asked}
            today={data.today}
            onSeen={() => void refetch()}
          />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  asked: ConsultationToSee_consultationFragment;
  today: string;
  onSeen: () => void;
}

function ConsultationToSee({ asked, today, onSeen }: Props) {
  const texts = useTexts();
  const words = texts.consulting;
  const key = useIntentionKey();
  const [send, { loading, error }] = useMutation(SeeConsultationDocument);
  const { plan, unit, reason, answerBy } = asked;
  const news = asked.news!;
  const title = words.plan(plan.year, plan.title);
  const reply = asked.comments.findLast(({ isFromOffice }) => isFromOffice)?.text;
  const see = async () => {
    try {
      const input = { planId: plan.id, unitId: unit.id, idempotencyKey: key.current() };
      await send({ variables: { input } });
      key.done();
      onSeen();
    } catch {
      // Said below; the same button tries again.
    }
  };
  const isAsked = news === 'ASKED';
  const action = isAsked ? words.answer : words.read;
  return (
    <li className="panel stack tight">
      <h3>{title}</h3>
      <p className="quiet small">{unit.name}</p>
      <p>{words.news[news]}</p>
      {isAsked && answerBy ? <AnswerBy day={answerBy} today={today} /> : null}
      {reason && !isAsked ? <p className="lines">{words.own(reason)}</p> : null}
      {news === 'REPLIED' && reply ? (
        <p className="lines">
          <strong>{words.said(reply)}</strong>
        </p>
      ) : null}
      {error ? <Failure error={error} kept={texts.fail.nothingChanged} /> : null}
      <div className="row">
        <ButtonLink
          to={`/plans/${plan.id}#plan-consultation`}
          look={isAsked ? 'primary' : 'plain'}
          aria-label={words.actionOn(action, title, unit.name)}
        >
          {action}
        </ButtonLink>
        {isAsked ? null : (
          <Button busy={loading} aria-label={words.actionOn(words.seen, title, unit.name)} onClick={() => void see()}>
            {words.seen}
          </Button>
        )}
      </div>
    </li>
  );
}
