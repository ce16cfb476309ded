import type { Choice } from '@ke-hoach/forms';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { readLiteral, writeLiteral } from './literal.ts';
import type { OperandType } from './operands.ts';

interface Props {
  type: OperandType;
  /** Of a choice: picked, not typed. */
  choices: readonly Choice[] | undefined;
  /** The value as an expression writes it; empty while there is none. */
  literal: string;
  onChange: (literal: string) => void;
}

/** A value that is compared with: a number, a day, a text, a choice, yes or no. */
export function LiteralField({ type, choices, literal, onChange }: Props) {
  const texts = useTexts();
  const [typed, setTyped] = useState(() => readLiteral(type, literal));
  const options =
    type === 'bool'
      ? [
          { value: 'true', title: texts.builder.yes },
          { value: 'false', title: texts.builder.no },
        ]
      : choices?.map(({ code, title }) => ({ value: writeLiteral('text', code), title }));
  if (options)
    return (
      <Labelled label={texts.inspector.value}>
        {(given) => (
          <select {...given} className="control" value={literal} onChange={(event) => onChange(event.target.value)}>
            <option value="">{texts.builder.unset}</option>
            {options.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    );
  const isWrong = typed.trim() !== '' && writeLiteral(type, typed) === '';
  return (
    <Labelled
      label={texts.inspector.value}
      {...(type === 'date' ? { hint: texts.inspector.dateHint } : {})}
      mistake={isWrong ? texts.inspector.valueWrong[type === 'date' ? 'date' : 'number'] : null}
    >
      {(given) => (
        <input
          {...given}
          className="control"
          inputMode={type === 'number' ? 'decimal' : 'text'}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(writeLiteral(type, event.target.value));
          }}
        />
      )}
    </Labelled>
  );
}
