import type { Field } from '@ke-hoach/forms';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { ConditionTestRow } from './condition-test-row.tsx';
import { decidingFields, fieldTest, testsOf, type Deciding, type TestDraft } from './condition-tests.ts';

interface Props extends BuilderPart {
  field: Field;
  deciding?: Deciding;
}

/** When a field is shown, or required, put together from menus. Nothing is sent before it is whole and asked for. */
export function ConditionFields({ form, field, edit, saving, deciding = 'shown' }: Props) {
  const texts = useTexts();
  const [tests, setTests] = useState<TestDraft[]>(() => testsOf(form, field, deciding));
  const [asked, setAsked] = useState(false);
  const offered = decidingFields(form, field);
  const whole = tests.flatMap((test) => fieldTest(test, form.field(test.field)) ?? []);
  const isWhole = whole.length === tests.length;
  const free = offered.filter(({ id }) => !tests.some((test) => test.field === id));
  const holds = deciding === 'shown' ? field.conditional : testsOf(form, field, deciding).length > 0;
  const words =
    deciding === 'shown'
      ? { none: texts.builder.alwaysShown, add: texts.builder.addCondition, drop: texts.builder.showAlways }
      : {
          none: texts.inspector.notRequiredWhile,
          add: texts.inspector.addRequiredWhile,
          drop: texts.inspector.neverRequired,
        };

  const add = () => {
    const [first] = free;
    if (first) setTests([...tests, { field: first.id, how: 'is', values: [] }]);
  };
  const keep = async () => {
    setAsked(true);
    if (!isWhole) return;
    const condition = whole.length > 0 ? whole : null;
    const type = deciding === 'shown' ? 'setCondition' : 'requireWhile';
    if (await edit({ type, field: field.id, condition }, field.id)) setAsked(false);
  };

  if (offered.length === 0 && tests.length === 0) return <p className="quiet small">{texts.builder.noDeciding}</p>;
  return (
    <div className="field-details">
      {tests.length === 0 ? <p className="quiet small">{words.none}</p> : null}
      {tests.map((test, at) => (
        <ConditionTestRow
          key={test.field}
          form={form}
          test={test}
          offered={offered.filter(({ id }) => id === test.field || free.some((one) => one.id === id))}
          label={at === 0 ? texts.inspector.whenKind[deciding] : texts.builder.andWhen}
          mistake={asked && !fieldTest(test, form.field(test.field)) ? texts.inspector.testIncomplete : null}
          onChange={(next) => setTests(tests.map((one, place) => (place === at ? next : one)))}
          onRemove={() => setTests(tests.filter((_, place) => place !== at))}
        />
      ))}
      <p className="quiet small">
        {tests.length > 0 ? `${texts.inspector.joined} ` : ''}
        {texts.inspector.cannotDecide}
      </p>
      <div className="row">
        <Button look="ghost" busy={free.length === 0} onClick={add}>
          + {tests.length === 0 ? words.add : texts.builder.andAlso}
        </Button>
        {tests.length > 0 || holds ? (
          <Button busy={saving} onClick={() => void keep()}>
            {tests.length > 0 ? texts.builder.keepCondition : words.drop}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
