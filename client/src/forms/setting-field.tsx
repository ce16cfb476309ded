import type { Json } from '@ke-hoach/forms';
import { settingTitle, type Property } from '@ke-hoach/forms/build';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { readNumber, shownNumber } from './number-setting.ts';
import { SavedTextField } from './saved-text-field.tsx';

interface Props {
  property: Property;
  /** What it is called here; by itself what the setting is called everywhere. */
  label?: string;
  /** As it is kept; null when it is not set. */
  value: Json;
  /** Promises null where the value was not kept. */
  onChange: (value: Json) => unknown;
}

/** One setting of a field by the editor its kind asks for. */
export function SettingField({ property, value, onChange, ...given }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { keyword, editor, options = [] } = property;
  const label = given.label ?? settingTitle(keyword, language);

  if (editor === 'yes-no')
    return (
      <label className="tick">
        <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
        {label}
      </label>
    );
  if (editor === 'options') {
    const chosen = Array.isArray(value) ? value : [];
    return (
      <fieldset>
        <legend className="label">{label}</legend>
        <div className="row">
          {options.map((option) => (
            <label key={option} className="tick">
              <input
                type="checkbox"
                checked={chosen.includes(option)}
                onChange={(event) => {
                  const wanted = options.filter((one) =>
                    one === option ? event.target.checked : chosen.includes(one),
                  );
                  onChange(wanted.length > 0 ? wanted : null);
                }}
              />
              {option}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  if (editor === 'option')
    return (
      <Labelled label={label}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={String(value ?? '')}
            onChange={(event) => onChange(event.target.value || null)}
          >
            <option value="">{texts.builder.unset}</option>
            {options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        )}
      </Labelled>
    );
  if (editor === 'whole-number' || editor === 'decimal')
    return (
      <SavedTextField
        label={label}
        inputMode={editor === 'decimal' ? 'decimal' : 'numeric'}
        value={shownNumber(value)}
        mistakeOf={(text) =>
          readNumber(text, property) === undefined
            ? texts.builder.numberWanted(shownNumber(property.least ?? null), shownNumber(property.most ?? null))
            : null
        }
        onSave={(text) => onChange(readNumber(text, property) ?? null)}
      />
    );
  return (
    <SavedTextField
      label={label}
      {...(editor === 'pattern' ? { hint: texts.builder.patternHint, isCode: true } : {})}
      value={String(value ?? '')}
      onSave={(text) => onChange(text || null)}
    />
  );
}
