import type { Field, Form } from '@ke-hoach/forms';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { ConditionValues } from './condition-values.tsx';
import { begunTest, isWholeNumber, type How, type TestDraft } from './condition-tests.ts';
import type { MetTest } from './met-tests.ts';

interface Props {
  form: Form;
  test: TestDraft;
  offered: readonly Field[];
  /** What calculated values being met, or not, means for the offered fields, and the one that says this comparison. */
  met: readonly MetTest[];
  said: MetTest | undefined;
  /** What stands before the comparison: "Hiện khi", "và khi". */
  label: string;
  mistake: string | null;
  isBegun: boolean;
  onChange: (test: TestDraft) => void;
  onMet: (met: MetTest) => void;
  onRemove: () => void;
}

/** One comparison: a field, how it is compared, and with what; or that a calculated value is met, which is all of these. */
export function ConditionTestRow(props: Props) {
  const { form, test, offered, met, said, label, mistake, isBegun, onChange, onMet, onRemove } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const tested = form.field(test.field);
  const decided = said?.calculation ?? tested;
  const title = decided ? fieldTitle(decided, language) : '';
  const pick = (value: string) => {
    const picked = met.find(({ id }) => id === value);
    if (picked) onMet(picked);
    const field = form.field(value);
    if (!picked && field) onChange(begunTest(field));
  };

  return (
    <fieldset className="condition-test">
      <legend className="visually-hidden">{texts.builder.testOf(title)}</legend>
      <Labelled
        label={label}
        {...(said && tested ? { hint: texts.inspector.metBy(title, said.isMet, fieldTitle(tested, language)) } : {})}
      >
        {(given) => (
          <select
            {...given}
            className="control"
            autoFocus={isBegun}
            value={said?.id ?? test.field}
            onChange={(event) => pick(event.target.value)}
          >
            {offered.map((field) => (
              <option key={field.id} value={field.id}>
                {fieldTitle(field, language)}
              </option>
            ))}
            {met.length > 0 ? (
              <optgroup label={texts.inspector.operandGroup.calculation}>
                {met.map(({ id, calculation, isMet }) => (
                  <option key={id} value={id}>
                    {texts.inspector.metOrNot(fieldTitle(calculation, language), isMet)}
                  </option>
                ))}
              </optgroup>
            ) : null}
          </select>
        )}
      </Labelled>
      {tested && !said && isWholeNumber(tested) ? (
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
      {tested && !said ? <ConditionValues test={test} tested={tested} mistake={mistake} onChange={onChange} /> : null}
      <Button look="ghost" aria-label={texts.builder.removeTestOf(title)} onClick={onRemove}>
        {texts.builder.removeTest}
      </Button>
    </fieldset>
  );
}
