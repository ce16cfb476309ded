import type { Form } from '@ke-hoach/forms';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { LiteralField } from './literal-field.tsx';
import { OperandField } from './operand-field.tsx';
import type { Operand } from './operands.ts';
import type { Comparator, Comparison } from './rule-recipe.ts';

interface Props {
  form: Form;
  operands: readonly Operand[];
  comparison: Comparison;
  /** What the comparison is about: "Điều phải đúng", "và", "Chỉ khi". */
  label: string;
  onChange: (comparison: Comparison) => void;
  onRemove?: () => void;
}

const ordered: readonly Comparator[] = ['>=', '<=', '>', '<', '==', '!=', 'has', 'blank'];
const unordered: readonly Comparator[] = ['==', '!=', 'has', 'blank'];

/** "[Tổng số hộ] [không nhỏ hơn] [Số hộ tham gia]": what is compared, how, and with what. */
export function ComparisonFields({ form, operands, comparison, label, onChange, onRemove }: Props) {
  const texts = useTexts();
  const { left, comparator, right, typed } = comparison;
  const chosen = operands.find(({ text }) => text === left);
  const type = chosen?.type ?? 'number';
  const offered = type === 'number' || type === 'date' ? ordered : unordered;
  const words = texts.inspector.comparator[type === 'date' ? 'date' : type === 'number' ? 'number' : 'other'];
  const needsRight = comparator !== 'has' && comparator !== 'blank';

  const choose = (text: string) => {
    const next = operands.find((operand) => operand.text === text)?.type ?? 'number';
    const isOrdered = next === 'number' || next === 'date';
    const kept = isOrdered || unordered.includes(comparator) ? comparator : '==';
    const same = next === type;
    onChange({ left: text, comparator: kept, right: same ? right : '', typed: same ? typed : !isOrdered });
  };

  return (
    <fieldset className="comparison">
      <legend className="label">{label}</legend>
      <OperandField label={texts.inspector.compared} operands={operands} value={left} onChange={choose} />
      <Labelled label={texts.builder.comparison}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={comparator}
            onChange={(event) => onChange({ ...comparison, comparator: event.target.value as Comparator })}
          >
            {offered.map((one) => (
              <option key={one} value={one}>
                {words[one]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {needsRight ? (
        <>
          {type === 'bool' ? null : (
            <Labelled label={texts.inspector.comparedWith}>
              {(given) => (
                <select
                  {...given}
                  className="control"
                  value={typed ? 'value' : 'field'}
                  onChange={(event) => onChange({ ...comparison, typed: event.target.value === 'value', right: '' })}
                >
                  <option value="field">{texts.inspector.anotherField}</option>
                  <option value="value">{texts.inspector.aValue}</option>
                </select>
              )}
            </Labelled>
          )}
          {typed || type === 'bool' ? (
            <LiteralField
              key={left}
              type={type}
              choices={form.field(chosen?.field ?? '')?.choices}
              literal={right}
              onChange={(literal) => onChange({ ...comparison, typed: true, right: literal })}
            />
          ) : (
            <OperandField
              label={texts.inspector.withWhat}
              operands={operands.filter((operand) => operand.type === type && operand.text !== left)}
              value={right}
              onChange={(text) => onChange({ ...comparison, typed: false, right: text })}
            />
          )}
        </>
      ) : null}
      {onRemove ? (
        <Button look="ghost" onClick={onRemove}>
          {texts.inspector.removeComparison}
        </Button>
      ) : null}
    </fieldset>
  );
}
