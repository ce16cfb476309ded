import type { Field } from '@ke-hoach/forms';
import { Suspense, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { formulaContent, formulaDraft, type FormulaDraft } from './formula-draft.ts';
import { FormulaFields } from './rare-fields.tsx';

/** How a calculated value is computed. It is kept when its formula is right and the button is pressed. */
export function CalculationFields({ form, field, edit, saving }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const known = formulaDraft(
    form,
    form.calculations.find((calculation) => calculation.field === field.id),
  );
  const [draft, setDraft] = useState<FormulaDraft>(known);
  const [asked, setAsked] = useState(false);
  const content = formulaContent(form, draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(known);

  const keep = () => {
    setAsked(true);
    if (!content) return;
    const { ratio, ...rest } = content;
    const rate = ratio || known.ratio ? { ratio } : {};
    void edit({ type: 'editCalculation', field: field.id, ...rest, ...rate }, field.id);
  };

  return (
    <>
      <Suspense fallback={<Loading />}>
        <FormulaFields form={form} draft={draft} onChange={setDraft} asked={asked} />
      </Suspense>
      <div className="row">
        <Button busy={saving || !isChanged} onClick={keep}>
          {texts.builder.keepFormula}
        </Button>
      </div>
    </>
  );
}
