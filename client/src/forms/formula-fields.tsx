import type { Form } from '@ke-hoach/forms';
import { useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { CalculationBuilder } from './calculation-builder.tsx';
import { ExpressionField } from './expression-field.tsx';
import { usualScale, type FormulaDraft } from './formula-draft.ts';
import { RatioFields } from './ratio-fields.tsx';
import { ResultKindField } from './result-kind-field.tsx';

interface Props {
  form: Form;
  draft: FormulaDraft;
  /** `isTyped` while an expression is being written; anything else is picked. */
  onChange: (draft: FormulaDraft, isTyped?: boolean) => void;
  /** Says what is still missing, once keeping was asked for. */
  asked: boolean;
}

const places = Array.from({ length: 11 }, (_, at) => at);

/** How a value is computed, what kind of number it is, to how many places, and what it divides when it is a rate. */
export function FormulaFields({ form, draft, onChange, asked }: Props) {
  const texts = useTexts();
  const change = (part: Partial<FormulaDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <CalculationBuilder form={form} draft={draft} onChange={onChange} />
      <ExpressionField
        form={form}
        label={texts.builder.formula}
        expression={draft.expression}
        onChange={(expression) => onChange({ ...draft, expression }, true)}
        wanted="number"
      />
      {asked && draft.expression.trim() === '' ? (
        <p className="mistake" role="alert">
          {texts.builder.formulaRequired}
        </p>
      ) : null}
      <ResultKindField kind={draft.kind} onChange={(kind) => change({ kind })} />
      {draft.kind === 'integer' && draft.scale === null ? null : (
        <Labelled label={texts.inspector.scale} hint={texts.inspector.scaleHint}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={draft.scale ?? ''}
              onChange={(event) => change({ scale: event.target.value === '' ? null : Number(event.target.value) })}
            >
              <option value="">{texts.inspector.scaleUsual(usualScale(draft.kind))}</option>
              {places.map((place) => (
                <option key={place} value={place}>
                  {place}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <RatioFields
        form={form}
        expression={draft.expression}
        ratio={draft.ratio}
        onChange={(ratio) => change({ ratio })}
        asked={asked}
      />
    </>
  );
}
