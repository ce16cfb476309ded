import { useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { Operand } from './operands.ts';

interface Props {
  label: string;
  operands: readonly Operand[];
  /** The operand as it is written; empty while none is chosen. */
  value: string;
  onChange: (text: string) => void;
}

const groups = ['column', 'field', 'calculation', 'total', 'figure', 'context'] as const;

/** A menu of operands in words, grouped by what they are. */
export function OperandField({ label, operands, value, onChange }: Props) {
  const texts = useTexts();
  return (
    <Labelled label={label}>
      {(given) => (
        <select {...given} className="control" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{texts.builder.unset}</option>
          {groups.map((group) => {
            const shown = operands.filter((operand) => operand.group === group);
            return shown.length === 0 ? null : (
              <optgroup key={group} label={texts.inspector.operandGroup[group]}>
                {shown.map(({ text, words }) => (
                  <option key={text} value={text}>
                    {words.replace(/^“([^“”]*)”$/, '$1')}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      )}
    </Labelled>
  );
}
