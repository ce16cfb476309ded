import type { Form } from '@ke-hoach/forms';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { dividable, type FormulaDraft } from './formula-draft.ts';

interface Props {
  form: Form;
  expression: string;
  ratio: FormulaDraft['ratio'];
  onChange: (ratio: FormulaDraft['ratio']) => void;
  asked: boolean;
}

const parts = ['numerator', 'denominator'] as const;

/** Whether a calculation is a rate, and which two of the numbers it reads are summed before they are divided. */
export function RatioFields({ form, expression, ratio, onChange, asked }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const offered = dividable(form, expression);
  if (!ratio && offered.length < 2) return null;
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          checked={ratio !== null}
          onChange={(event) =>
            onChange(
              event.target.checked ? { numerator: offered[0]?.id ?? '', denominator: offered[1]?.id ?? '' } : null,
            )
          }
        />
        {texts.inspector.isRate}
      </label>
      {ratio
        ? parts.map((part) => (
            <Labelled
              key={part}
              label={texts.inspector[part]}
              hint={texts.inspector.ratioHint}
              mistake={asked && !offered.some(({ id }) => id === ratio[part]) ? texts.inspector.ratioIncomplete : null}
            >
              {(given) => (
                <select
                  {...given}
                  className="control"
                  value={offered.some(({ id }) => id === ratio[part]) ? ratio[part] : ''}
                  onChange={(event) => onChange({ ...ratio, [part]: event.target.value })}
                >
                  <option value="">{texts.builder.unset}</option>
                  {offered.map((field) => (
                    <option key={field.id} value={field.id}>
                      {fieldTitle(field, language)}
                    </option>
                  ))}
                </select>
              )}
            </Labelled>
          ))
        : null}
    </>
  );
}
