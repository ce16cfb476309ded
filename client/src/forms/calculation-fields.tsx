import { checkExpression, type Field } from '@ke-hoach/forms';
import type { CalculationContent } from '@ke-hoach/forms/build';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { ExpressionField } from './expression-field.tsx';
import { ResultKindField } from './result-kind-field.tsx';

/** How a calculated value is computed. It is kept when its formula is right and the button is pressed. */
export function CalculationFields({ form, field, edit, saving }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const known = form.calculations.find((calculation) => calculation.field === field.id);
  const [expression, setExpression] = useState(known?.expression ?? '');
  const [kind, setKind] = useState<CalculationContent['kind']>(known?.kind ?? 'decimal');
  const isRight = checkExpression(form, expression, { wanted: 'number' }).ok;
  const isChanged = expression !== known?.expression || kind !== known?.kind;

  return (
    <>
      <ExpressionField
        form={form}
        label={texts.builder.formula}
        expression={expression}
        onChange={setExpression}
        wanted="number"
      />
      <ResultKindField kind={kind} onChange={setKind} />
      <div className="row">
        <Button
          busy={saving || !isRight || !isChanged}
          onClick={() => void edit({ type: 'editCalculation', field: field.id, expression, kind }, field.id)}
        >
          {texts.builder.keepFormula}
        </Button>
      </div>
    </>
  );
}
