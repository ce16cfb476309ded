import type { Field, Form } from '@ke-hoach/forms';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { How, TestDraft } from './condition-tests.ts';

interface Props {
  form: Form;
  test: TestDraft;
  offered: readonly Field[];
  isFirst: boolean;
  mistake: string | null;
  onChange: (test: TestDraft) => void;
  onRemove: () => void;
}

/** One comparison: a field, how it is compared, and with what. */
export function ConditionTestRow({ form, test, offered, isFirst, mistake, onChange, onRemove }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const tested = form.field(test.field);
  const isNumber = tested?.kind === 'integer' || tested?.kind === 'money';
  const title = tested ? fieldTitle(tested, language) : '';

  return (
    <fieldset className="condition-test">
      <legend className="visually-hidden">{texts.builder.testOf(title)}</legend>
      <Labelled label={isFirst ? texts.builder.showWhen : texts.builder.andWhen}>
        {(given) => (
          <select
            {...given}
            className="control"
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
      {isNumber ? (
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
      {tested ? <TestValues test={test} tested={tested} mistake={mistake} onChange={onChange} /> : null}
      <Button look="ghost" aria-label={texts.builder.removeTestOf(title)} onClick={onRemove}>
        {texts.builder.removeTest}
      </Button>
    </fieldset>
  );
}

function TestValues({
  test,
  tested,
  mistake,
  onChange,
}: Pick<Props, 'test' | 'mistake' | 'onChange'> & { tested: Field }) {
  const texts = useTexts();
  const { values } = test;
  if (tested.kind === 'choice') {
    const choices = tested.choices ?? [];
    const codes = choices.map(({ code }) => code);
    return (
      <div role="group" aria-label={texts.builder.isOneOf}>
        <span className="label">{texts.builder.isOneOf}</span>
        {choices.map(({ id, code, title }) => (
          <label key={id} className="tick">
            <input
              type="checkbox"
              checked={values.includes(code)}
              onChange={(event) =>
                onChange({
                  ...test,
                  values: codes.filter((one) => (one === code ? event.target.checked : values.includes(one))),
                })
              }
            />
            {title}
          </label>
        ))}
        {mistake ? (
          <p className="mistake" role="alert">
            {mistake}
          </p>
        ) : null}
      </div>
    );
  }
  if (tested.kind === 'yes-no')
    return (
      <Labelled label={texts.builder.how.is} mistake={mistake}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={values[0] ?? ''}
            onChange={(event) => onChange({ ...test, values: [event.target.value] })}
          >
            <option value="">{texts.builder.unset}</option>
            <option value="true">{texts.builder.yes}</option>
            <option value="false">{texts.builder.no}</option>
          </select>
        )}
      </Labelled>
    );
  const labels = test.how === 'between' ? [texts.builder.from, texts.builder.upTo] : [texts.builder.number];
  return labels.map((label, at) => (
    <Labelled key={label} label={label} mistake={mistake}>
      {(given) => (
        <input
          {...given}
          className="control"
          inputMode="numeric"
          value={values[at] ?? ''}
          onChange={(event) =>
            onChange({
              ...test,
              values: labels.map((_, other) => (other === at ? event.target.value : (values[other] ?? ''))),
            })
          }
        />
      )}
    </Labelled>
  ));
}
