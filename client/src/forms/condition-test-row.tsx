import type { Field, Form } from '@ke-hoach/forms';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { ConditionValues } from './condition-values.tsx';
import { isWholeNumber, type How, type TestDraft } from './condition-tests.ts';

interface Props {
  form: Form;
  test: TestDraft;
  offered: readonly Field[];
  /** What stands before the comparison: "Hiện khi", "và khi". */
  label: string;
  mistake: string | null;
  isBegun: boolean;
  onChange: (test: TestDraft) => void;
  onRemove: () => void;
}

/** One comparison: a field, how it is compared, and with what. */
export function ConditionTestRow({ form, test, offered, label, mistake, isBegun, onChange, onRemove }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const tested = form.field(test.field);
  const title = tested ? fieldTitle(tested, language) : '';

  return (
    <fieldset className="condition-test">
      <legend className="visually-hidden">{texts.builder.testOf(title)}</legend>
      <Labelled label={label}>
        {(given) => (
          <select
            {...given}
            className="control"
            autoFocus={isBegun}
            value={test.field}
            onChange={(event) => onChange({ field: event.target.value, how: 'is', values: [] })}
          >
            {offered.map((field) => (
              <option key={field.id} value={field.id}>
                {fieldTitle(field, language)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {tested && isWholeNumber(tested) ? (
        <Labelled label={texts.builder.comparison}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={test.how}
              onChange={(event) =>
                onChange({ ...test, how: event.target.value as How, values: test.values.slice(0, 1) })
              }
            >
              {(['is', 'atLeast', 'atMost', 'between'] as const).map((how) => (
                <option key={how} value={how}>
                  {texts.builder.how[how]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
      {tested ? <ConditionValues test={test} tested={tested} mistake={mistake} onChange={onChange} /> : null}
      <Button look="ghost" aria-label={texts.builder.removeTestOf(title)} onClick={onRemove}>
        {texts.builder.removeTest}
      </Button>
    </fieldset>
  );
}
