import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import { useTexts } from '../../texts/texts.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { AnswerConsultationDocument } from './consultation-operations.ts';
import type { Asked } from './consultation-panel.tsx';

/** A unit agrees to the plan as it stands, or objects with its reason. */
export function AnswerForm({ plan, asked }: { plan: { id: string; editRevision: number }; asked: Asked }) {
  const texts = useTexts();
  const words = texts.planWork;
  const announce = useAnnounce();
  const key = useIntentionKey();
  const [send, { loading }] = useMutation(AnswerConsultationDocument);
  const [reason, setReason] = useState(asked.reason ?? '');
  const [lacks, setLacks] = useState(false);
  const [conflict, setConflict] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const say = async (answer: 'AGREED' | 'OBJECTED') => {
    const why = reason.trim();
    setLacks(answer === 'OBJECTED' && why === '');
    if (answer === 'OBJECTED' && why === '') return;
    setFailure(null);
    try {
      const seen = { planId: plan.id, expectedRevision: plan.editRevision, idempotencyKey: key.current() };
      const input = { ...seen, unitId: asked.unit.id, answer, reason: why || null };
      const { data } = await send({ variables: { input } });
      key.done();
      const met = data?.answerConsultation.__typename === 'PlanConflict';
      setConflict(met);
      if (!met) announce(words.answered);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="stack tight">
      {conflict ? (
        <Notice tone="warn" urgent>
          <p>{words.editedMeanwhile}</p>
        </Notice>
      ) : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <TextAreaField
        label={words.answerReason}
        hint={words.answerReasonHint}
        mistake={lacks ? words.objectionNeedsReason : null}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button look="primary" busy={loading} onClick={() => void say('AGREED')}>
          {words.agree}
        </Button>
        <Button busy={loading} onClick={() => void say('OBJECTED')}>
          {words.object}
        </Button>
      </div>
    </div>
  );
}
