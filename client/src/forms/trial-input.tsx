import type { Field } from '@ke-hoach/forms';
import type { Reads } from '@ke-hoach/forms/expressions';
import { useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';

interface Props {
  label: string;
  field: Field | undefined;
  what: Reads['what'];
  typed: string;
  /** What was typed cannot be read. */
  isWrong: boolean;
  onType: (text: string) => void;
}

/** An example value of what an expression or a condition reads: picked where the answer is, else typed. */
export function TrialInput({ label, field, what, typed, isWrong, onType }: Props) {
  const texts = useTexts();
  const options = what === 'value' ? optionsOf() : undefined;
  return (
    <Labelled
      label={label}
      {...(what === 'list' || field?.kind === 'many-choices' ? { hint: texts.inspector.trialList } : {})}
      {...(field?.kind === 'date' && what === 'value' ? { hint: texts.fill.dateHint } : {})}
      {...(field?.parts && what === 'value' ? { hint: texts.inspector.trialPercent } : {})}
      {...(what === 'rows' ? { hint: texts.inspector.trialRows } : {})}
      mistake={isWrong ? texts.inspector.trialWrong : null}
    >
      {(described) =>
        options ? (
          <select {...described} className="control" value={typed} onChange={(event) => onType(event.target.value)}>
            <option value="">{texts.inspector.trialLeftBlank}</option>
            {options.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        ) : (
          <input {...described} className="control" value={typed} onChange={(event) => onType(event.target.value)} />
        )
      }
    </Labelled>
  );

  function optionsOf() {
    if (field?.kind === 'yes-no' || field?.kind === 'file')
      return [
        { value: 'true', title: texts.builder.yes },
        { value: 'false', title: texts.builder.no },
      ];
    return field?.kind === 'choice'
      ? (field.choices ?? []).map(({ code, title }) => ({ value: code, title }))
      : undefined;
  }
}
