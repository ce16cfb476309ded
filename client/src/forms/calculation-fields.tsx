import type { Field } from '@ke-hoach/forms';
import { Suspense, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { formulaContent, formulaDraft, type FormulaDraft } from './formula-draft.ts';
import { FormulaFields } from './rare-fields.tsx';

/**
 * How a calculated value is computed. It saves itself once it is right: what is picked at once, what is typed when its box
 * is left. What is not right yet is kept here until it is, and its row says so.
 */
export function CalculationFields({ form, field, edit, unfinished }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const known = formulaDraft(
    form,
    form.calculations.find((calculation) => calculation.field === field.id),
  );
  const saved = JSON.stringify(known);
  const [draft, setDraft] = useState<FormulaDraft>(() => unfinished.of(field.id).formula ?? known);
  const [seen, setSeen] = useState(saved);
  const [sending, setSending] = useState(0);
  if (seen !== saved && sending === 0) {
    setSeen(saved);
    if (JSON.stringify(draft) === seen) setDraft(known);
  }
  const isSaved = JSON.stringify(draft) === saved;
  const isWrong = !isSaved && !formulaContent(form, draft);

  /** A formula that was emptied is no work to keep: the saved one still holds. */
  const keep = (next: FormulaDraft | undefined) =>
    unfinished.keep(field.id, 'formula', next?.expression.trim() === '' ? undefined : next);
  const save = async (wanted: FormulaDraft) => {
    const content = formulaContent(form, wanted);
    if (!content) return keep(wanted);
    if (JSON.stringify(wanted) === saved && sending === 0) return keep(undefined);
    const { ratio, ...rest } = content;
    const rate = ratio || known.ratio ? { ratio } : {};
    keep(undefined);
    setSending((count) => count + 1);
    const operation = { type: 'editCalculation', field: field.id, ...rest, ...rate } as const;
    const done = await edit(operation, field.id).finally(() => setSending((count) => count - 1));
    if (!done) keep(wanted);
  };
  const change = (next: FormulaDraft, isTyped = false) => {
    setDraft(next);
    if (isTyped) keep(next);
    else void save(next);
  };
  const giveUp = () => {
    keep(undefined);
    setDraft(known);
  };

  return (
    <div className="field-details" onBlur={() => (unfinished.of(field.id).formula ? void save(draft) : undefined)}>
      <Suspense fallback={<Loading />}>
        <FormulaFields form={form} draft={draft} onChange={change} asked={isWrong} />
      </Suspense>
      <div className="row">
        <p role="status" className={isWrong ? 'small not-saved' : 'small quiet'}>
          {isWrong ? texts.inspector.formulaNotSaved : texts.inspector.formulaSavesItself}
        </p>
        {isWrong ? (
          <Button look="ghost" onClick={giveUp}>
            {texts.inspector.backToSaved}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
