import type { Field, Form } from '@ke-hoach/forms';
import { Suspense, useMemo, useState, type FocusEvent } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { ConditionTestRow } from './condition-test-row.tsx';
import {
  begunTest,
  decidingFields,
  fieldTest,
  isAnyEnough,
  isPicked,
  testsOf,
  type Deciding,
  type TestDraft,
} from './condition-tests.ts';
import { isSaidBy, metTests, type MetTest } from './met-tests.ts';
import { ConditionTrial } from './rare-fields.tsx';

interface Props extends BuilderPart {
  field: Field;
  deciding?: Deciding;
}

/**
 * When a field is shown, or required, put together from menus. What is picked is saved at once, what is typed when its box
 * is left; while something is missing, what was put together is kept here and it is said that it does not hold yet.
 */
export function ConditionFields({ form, field, edit, unfinished, deciding = 'shown' }: Props) {
  const texts = useTexts();
  const stored = testsOf(form, field, deciding);
  const storedAny = isAnyEnough(form, field, deciding);
  const saved = asSaved(wholeOf(form, stored), storedAny);
  const [tests, setTests] = useState<TestDraft[]>(() => unfinished.of(field.id)[deciding] ?? stored);
  /** Whether one of several comparisons is enough. */
  const [any, setAny] = useState(storedAny);
  const [seen, setSeen] = useState(saved);
  const [sending, setSending] = useState(0);
  const [isTried, setTried] = useState(false);
  const [asked, setAsked] = useState(() => unfinished.of(field.id)[deciding] !== undefined);
  /** The field whose comparison was just begun: the keyboard is in it. */
  const [begun, setBegun] = useState<string | null>(null);
  const met = useMemo(() => metTests(form, field), [form, field]);
  /** By which calculated value a field's comparison is said: as it was found or picked, never turning while one types. */
  const [saying, setSaying] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      met.flatMap((one) => (tests.some((test) => isSaidBy(one, test)) ? [[one.test.field, one.id]] : [])),
    ),
  );
  const whole = wholeOf(form, tests);
  const isWhole = whole.length === tests.length;
  if (seen !== saved && sending === 0) {
    setSeen(saved);
    if (isWhole && asSaved(whole, any) === seen) {
      setTests(stored);
      setAny(storedAny);
    }
  }
  const offered = decidingFields(form, field);
  /** What shows a field is asked too wherever it is required: one of several cannot be enough then. */
  const canBeAny = deciding === 'shown' || !field.conditional;
  const holds = isWhole && (sending > 0 || asSaved(whole, any) === saved);
  const free = offered.filter(({ id }) => !tests.some((test) => test.field === id));
  const isFreeFor = (test: TestDraft, id: string) => id === test.field || free.some((one) => one.id === id);
  const words =
    deciding === 'shown'
      ? { none: texts.builder.alwaysShown, add: texts.builder.addCondition }
      : { none: texts.inspector.notRequiredWhile, add: texts.inspector.addRequiredWhile };

  const save = async (wanted: TestDraft[], isAny = any) => {
    const condition = wholeOf(form, wanted);
    const isSaved = asSaved(condition, isAny) === saved && sending === 0;
    if (condition.length < wanted.length || isSaved) {
      unfinished.keep(field.id, deciding, condition.length < wanted.length ? wanted : undefined);
      return;
    }
    const type = deciding === 'shown' ? 'setCondition' : 'requireWhile';
    unfinished.keep(field.id, deciding, undefined);
    setSending((count) => count + 1);
    const done = await edit(
      {
        ...{ type, field: field.id, condition: condition.length > 0 ? condition : null },
        ...(isAny && condition.length > 1 ? { any: true } : {}),
      },
      field.id,
    ).finally(() => setSending((count) => count - 1));
    if (!done) unfinished.keep(field.id, deciding, wanted);
  };
  const put = (next: TestDraft[], changed?: TestDraft) => {
    setTests(next);
    if (!changed || isPicked(form.field(changed.field))) void save(next);
    else unfinished.keep(field.id, deciding, next);
  };
  const putMet = (at: number, one: MetTest) => {
    setSaying({ ...saying, [one.test.field]: one.id });
    if (one.test.field !== tests[at]?.field) setBegun(one.test.field);
    put(tests.map((test, place) => (place === at ? one.test : test)));
  };
  const add = () => {
    const first = nearestAbove(form, field, free) ?? free[0];
    if (!first) return;
    const next = [...tests, begunTest(first)];
    setBegun(first.id);
    setTests(next);
    unfinished.keep(field.id, deciding, next);
    // That there are files needs no value.
    if (fieldTest(begunTest(first), first)) void save(next);
  };
  const leave = ({ currentTarget, relatedTarget, target }: FocusEvent) => {
    if (unfinished.of(field.id)[deciding]) void save(tests);
    const isTyped = target instanceof HTMLInputElement && target.type === 'text' && target.value !== '';
    if (isTyped || !currentTarget.contains(relatedTarget)) setAsked(true);
  };

  if (deciding === 'required' && isAnyEnough(form, field, 'shown'))
    return <p className="quiet small">{texts.inspector.shownByAny}</p>;
  if (offered.length === 0 && tests.length === 0) return <p className="quiet small">{texts.builder.noDeciding}</p>;
  return (
    <>
      <div className="field-details" onBlur={leave}>
        {tests.length === 0 ? <p className="quiet small">{words.none}</p> : null}
        {tests.length > 1 && (any || canBeAny) ? (
          <Labelled label={texts.inspector.join}>
            {(given) => (
              <select
                {...given}
                className="control"
                value={String(any)}
                onChange={({ target }) => {
                  setAny(target.value === 'true');
                  void save(tests, target.value === 'true');
                }}
              >
                <option value="false">{texts.inspector.allOf}</option>
                <option value="true">{texts.inspector.anyOf}</option>
              </select>
            )}
          </Labelled>
        ) : null}
        {tests.map((test, at) => (
          <ConditionTestRow
            key={test.field}
            form={form}
            test={test}
            offered={offered.filter(({ id }) => isFreeFor(test, id))}
            met={met.filter((one) => isFreeFor(test, one.test.field))}
            said={met.find((one) => saying[test.field] === one.id && isSaidBy(one, test))}
            label={at === 0 ? texts.inspector.whenKind[deciding] : any ? texts.inspector.orWhen : texts.builder.andWhen}
            mistake={asked && !fieldTest(test, form.field(test.field)) ? texts.inspector.testIncomplete : null}
            isBegun={test.field === begun}
            onMet={(one) => putMet(at, one)}
            onChange={(next) => {
              setSaying({ ...saying, [next.field]: '' });
              if (next.field !== test.field) setBegun(next.field);
              put(
                tests.map((one, place) => (place === at ? next : one)),
                next,
              );
            }}
            onRemove={() => put(tests.filter((_, place) => place !== at))}
          />
        ))}
        <p role="status" className={holds ? 'visually-hidden' : 'small not-saved'}>
          {holds ? '' : texts.inspector.conditionNotSaved}
        </p>
        <p className="quiet small">
          {tests.length > 0 ? `${texts.inspector.joined} ` : ''}
          {texts.inspector.cannotDecide}
        </p>
        <div className="row">
          <Button look="ghost" busy={free.length === 0} onClick={add}>
            + {tests.length === 0 ? words.add : any ? texts.inspector.orAlso : texts.builder.andAlso}
          </Button>
        </div>
      </div>
      {stored.length > 0 ? (
        <details onToggle={(event) => setTried(event.currentTarget.open)}>
          <summary>{texts.inspector.conditionTrial}</summary>
          <Suspense>{isTried ? <ConditionTrial form={form} field={field} deciding={deciding} /> : null}</Suspense>
        </details>
      ) : null}
    </>
  );
}

const asSaved = (tests: readonly unknown[], any: boolean) => JSON.stringify([tests, any && tests.length > 1]);

const wholeOf = (form: Form, tests: readonly TestDraft[]) =>
  tests.flatMap((test) => fieldTest(test, form.field(test.field)) ?? []);

/** The nearest field above whose answers are picked: most conditions ask for one. */
function nearestAbove(form: Form, field: Field, among: readonly Field[]): Field | undefined {
  const at = form.fields.indexOf(field);
  return among.filter((one) => isPicked(one) && form.fields.indexOf(one) < at).at(-1);
}
