import type { Answers, Context, Form } from '@ke-hoach/forms';
import { memo, useState } from 'react';
import { FormView } from '../form-view/form-view.tsx';
import { useTexts } from '../texts/texts.tsx';

/** The form as units will see it, to try out; nothing of it is kept. */
export const BuilderPreview = memo(function BuilderPreview({ form }: { form: Form }) {
  const texts = useTexts();
  const [answers, setAnswers] = useState<Answers>({});
  const [context] = useState<Context>(() => ({ today: new Date().toISOString().slice(0, 10) }));
  return (
    <>
      <p className="quiet small">{texts.builder.previewNote}</p>
      <FormView form={form} answers={answers} context={context} onChange={setAnswers} />
    </>
  );
});
