import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { CommentOnPlanDocument } from './consultation-operations.ts';
import type { Asked } from './consultation-panel.tsx';

/** One more remark in the thread of the office and a unit. */
export function RemarkForm({ planId, asked }: { planId: string; asked: Asked }) {
  const texts = useTexts();
  const words = texts.planWork;
  const key = useIntentionKey();
  const [send, { loading }] = useMutation(CommentOnPlanDocument);
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const remark = async () => {
    if (text.trim() === '') return;
    setFailure(null);
    try {
      await send({
        variables: { input: { planId, unitId: asked.unit.id, text: text.trim(), idempotencyKey: key.current() } },
      });
      key.done();
      setText('');
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className="stack tight">
      {failure !== null ? <Failure error={failure} kept={texts.fill.notSaved} /> : null}
      <TextAreaField label={words.remark(asked.unit.name)} rows={2} value={text} onChange={setText} />
      <div className="row">
        <Button busy={loading} onClick={() => void remark()}>
          {words.sendRemark}
        </Button>
      </div>
    </div>
  );
}
