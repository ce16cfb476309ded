import type { Field } from '@ke-hoach/forms';
import { settingTitle } from '@ke-hoach/forms/build';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { PickIndicator } from './from-library.tsx';
import { SavedTextField } from './saved-text-field.tsx';

/** What a number counts and how its figures add up over units and over time. */
export function MeasureFields(props: BuilderPart & { field: Field }) {
  const { field, edit } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const set = (keyword: string, value: string | null) =>
    edit({ type: 'setSetting', field: field.id, keyword, value }, field.id);
  const isRate = field.overUnits === 'ratio';
  const measures = [
    { keyword: 'x-basis', value: field.basis, words: texts.builder.basis },
    { keyword: 'x-overUnits', value: field.overUnits, words: texts.builder.overUnits },
    { keyword: 'x-overTime', value: field.overTime, words: texts.builder.overTime },
  ];
  return (
    <div className="field-details">
      {isInDong(field) ? (
        <p className="hint">{texts.builder.inDong}</p>
      ) : (
        <SavedTextField
          label={settingTitle('x-unit', language)}
          hint={field.kind === 'money' ? texts.builder.inDong : texts.builder.unitHint}
          value={field.unit ?? ''}
          onSave={(text) => set('x-unit', text || null)}
        />
      )}
      {measures.map(({ keyword, value, words }) => (
        <Labelled
          key={keyword}
          label={settingTitle(keyword, language)}
          {...(keyword === 'x-overUnits' && isRate ? { hint: texts.inspector.isRatio } : {})}
        >
          {(given) => (
            <select
              {...given}
              className="control"
              value={value ?? ''}
              onChange={(event) => void set(keyword, event.target.value)}
            >
              {Object.entries(words)
                .filter(([option]) => keyword !== 'x-overUnits' || (option === 'ratio') === isRate)
                .map(([option, word]) => (
                  <option key={option} value={option}>
                    {word}
                  </option>
                ))}
            </select>
          )}
        </Labelled>
      ))}
      <SavedTextField
        label={settingTitle('x-indicator', language)}
        hint={texts.builder.indicatorHint}
        isCode
        value={field.indicator ?? ''}
        onSave={(text) => set('x-indicator', text || null)}
      />
      <PickIndicator {...props} />
    </div>
  );
}

/** Money counts đồng and is asked for no unit; one of a published form that says otherwise can be put right. */
const isInDong = ({ kind, unit = 'đồng' }: Field) => kind === 'money' && unit === 'đồng';
