import type { Field } from '@ke-hoach/forms';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { isWholeNumber, type TestDraft } from './condition-tests.ts';

interface Props {
  test: TestDraft;
  tested: Field;
  mistake: string | null;
  onChange: (test: TestDraft) => void;
}

/** With what a field is compared: ticks for choices, a menu for yes and no, boxes for what is typed. */
export function ConditionValues(props: Props) {
  const { test, tested, mistake, onChange } = props;
  const texts = useTexts();
  const { values } = test;
  if (test.how === 'given') return <p>{texts.inspector.given[tested.kind === 'file' ? 'file' : 'choices']}</p>;
  if (tested.kind === 'choice') return <ChosenValues {...props} />;
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
  if (test.how === 'is') return <TypedValues {...props} />;
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

/** The choices any of which will do; those no longer offered stay while the condition asks for them. */
function ChosenValues({ test, tested, mistake, onChange }: Props) {
  const texts = useTexts();
  const { values } = test;
  const retired = (tested.retired ?? []).filter(({ code }) => values.includes(code));
  const choices = [...(tested.choices ?? []), ...retired];
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

/** Typed values any of which will do: texts, numbers or days. */
function TypedValues({ test, tested, mistake, onChange }: Props) {
  const texts = useTexts();
  const values = test.values.length > 0 ? test.values : [''];
  const first = isWholeNumber(tested) ? texts.builder.number : texts.inspector.value;
  return (
    <>
      {values.map((value, at) => (
        <div key={at} className="row pick">
          <Labelled
            label={at === 0 ? first : texts.inspector.orValue}
            {...(tested.kind === 'date' && at === 0 ? { hint: texts.inspector.dateHint } : {})}
            mistake={at === values.length - 1 ? mistake : null}
          >
            {(given) => (
              <input
                {...given}
                className="control"
                inputMode={isWholeNumber(tested) ? 'numeric' : tested.kind === 'decimal' ? 'decimal' : 'text'}
                value={value}
                onChange={({ target }) =>
                  onChange({ ...test, values: values.map((one, place) => (place === at ? target.value : one)) })
                }
              />
            )}
          </Labelled>
          {values.length > 1 ? (
            <Button
              look="ghost"
              aria-label={texts.inspector.removeValue(value)}
              onClick={() => onChange({ ...test, values: values.filter((_, place) => place !== at) })}
            >
              {texts.builder.removeTest}
            </Button>
          ) : null}
        </div>
      ))}
      <Button look="ghost" onClick={() => onChange({ ...test, values: [...values, ''] })}>
        + {texts.inspector.addValue}
      </Button>
    </>
  );
}
