import { checkExpression, type Field } from '@ke-hoach/forms';
import { kindTitle, type CalculationContent } from '@ke-hoach/forms/build';
import { useState } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { ExpressionField } from './expression-field.tsx';

export const calculatedKinds = ['integer', 'decimal', 'money', 'percent'] as const;

/** How a calculated value is computed. It is kept when its formula is right and the button is pressed. */
export function CalculationFields({ form, field, edit, saving }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const { language } = useLanguage();
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
      <Labelled label={texts.builder.resultKind}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={kind}
            onChange={(event) => setKind(event.target.value as CalculationContent['kind'])}
          >
            {calculatedKinds.map((one) => (
              <option key={one} value={one}>
                {kindTitle(one, language)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
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
