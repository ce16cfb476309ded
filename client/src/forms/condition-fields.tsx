import type { Field } from '@ke-hoach/forms';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { ConditionTestRow } from './condition-test-row.tsx';
import { decidingFields, fieldTest, testsOf, type TestDraft } from './condition-tests.ts';

/** When a field is shown, put together from menus. Nothing is sent before it is whole and asked for. */
export function ConditionFields({ form, field, edit, saving }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const [tests, setTests] = useState<TestDraft[]>(() => testsOf(form, field));
  const [asked, setAsked] = useState(false);
  const deciding = decidingFields(form, field);
  const whole = tests.flatMap((test) => fieldTest(test, form.field(test.field)) ?? []);
  const isWhole = whole.length === tests.length;
  const free = deciding.filter(({ id }) => !tests.some((test) => test.field === id));

  const add = () => {
    const [first] = free;
    if (first) setTests([...tests, { field: first.id, how: 'is', values: [] }]);
  };
  const keep = async () => {
    setAsked(true);
    if (!isWhole) return;
    const condition = whole.length > 0 ? whole : null;
    if (await edit({ type: 'setCondition', field: field.id, condition }, field.id)) setAsked(false);
  };

  if (deciding.length === 0 && tests.length === 0) return <p className="quiet small">{texts.builder.noDeciding}</p>;
  return (
    <div className="field-details">
      {tests.length === 0 ? <p className="quiet small">{texts.builder.alwaysShown}</p> : null}
      {tests.map((test, at) => (
        <ConditionTestRow
          key={test.field}
          form={form}
          test={test}
          offered={deciding.filter(({ id }) => id === test.field || free.some((one) => one.id === id))}
          isFirst={at === 0}
          mistake={asked && !fieldTest(test, form.field(test.field)) ? texts.builder.testIncomplete : null}
          onChange={(next) => setTests(tests.with(at, next))}
          onRemove={() => setTests(tests.toSpliced(at, 1))}
        />
      ))}
      <div className="row">
        <Button look="ghost" busy={free.length === 0} onClick={add}>
          + {tests.length === 0 ? texts.builder.addCondition : texts.builder.andAlso}
        </Button>
        {tests.length > 0 || field.conditional ? (
          <Button busy={saving} onClick={() => void keep()}>
            {tests.length > 0 ? texts.builder.keepCondition : texts.builder.showAlways}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
