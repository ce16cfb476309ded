import type { Form } from '@ke-hoach/forms';
import { useMemo, useState } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { ComparisonFields } from './comparison-fields.tsx';
import { operandsOf } from './operands.ts';
import { emptyComparison, readRule, writeRule, type Comparison, type RuleRecipe } from './rule-recipe.ts';

interface Props {
  form: Form;
  /** Key of the table whose rows are judged. */
  row: string | undefined;
  expression: string;
  onChange: (expression: string) => void;
}

/** A rule put together from menus in words; an expression that menus cannot show is left to the one who wrote it. */
export function RuleBuilder({ form, row, expression, onChange }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const operands = useMemo(() => operandsOf(form, language, row), [form, language, row]);
  const known = operands.map(({ text }) => text);
  const [draft, setDraft] = useState<RuleRecipe | undefined>(() => readRule(expression, known));
  const [written, setWritten] = useState(expression);
  if (written !== expression) {
    setWritten(expression);
    setDraft(readRule(expression, known));
  }
  if (!draft) return <p className="quiet small">{texts.inspector.beyondMenus}</p>;

  const change = (part: Partial<RuleRecipe>) => {
    const next = { ...draft, ...part };
    const text = writeRule(next) ?? '';
    setDraft(next);
    setWritten(text);
    onChange(text);
  };
  const { when, ways } = draft;
  const isOne = ways.flat().length === 1;
  /** Puts these comparisons in place of one; a way in which none is left goes. */
  const put = (at: number, place: number, next: Comparison[]) =>
    change({
      ways: ways
        .map((way, nth) => (nth === at ? way.flatMap((one, where) => (where === place ? next : [one])) : way))
        .filter(([one]) => one),
    });
  const addAnd = (at: number) => (
    <Button
      look="ghost"
      onClick={() => change({ ways: ways.map((way, nth) => (nth === at ? [...way, emptyComparison] : way)) })}
    >
      + {texts.inspector.addAnd}
    </Button>
  );
  const shared = { form, operands };

  return (
    <div className="stack">
      {when ? (
        <ComparisonFields
          {...shared}
          comparison={when}
          label={texts.inspector.onlyWhen}
          onChange={(next) => change({ when: next })}
          onRemove={() => change({ when: null })}
        />
      ) : null}
      {ways.map((way, at) => (
        <div key={at} className={ways.length > 1 ? 'rule-way stack' : 'stack'}>
          {way.map((comparison, place) => (
            <ComparisonFields
              key={place}
              {...shared}
              comparison={comparison}
              label={place > 0 ? texts.inspector.and : at > 0 ? texts.inspector.or : texts.builder.mustHold}
              onChange={(next) => put(at, place, [next])}
              {...(isOne ? {} : { onRemove: () => put(at, place, []) })}
            />
          ))}
          {ways.length > 1 ? <div className="row">{addAnd(at)}</div> : null}
        </div>
      ))}
      <div className="row">
        {ways.length === 1 ? addAnd(0) : null}
        <Button look="ghost" onClick={() => change({ ways: [...ways, [emptyComparison]] })}>
          + {texts.inspector.addOr}
        </Button>
        {when ? null : (
          <Button look="ghost" onClick={() => change({ when: { ...emptyComparison, comparator: '==' } })}>
            + {texts.inspector.addOnlyWhen}
          </Button>
        )}
      </div>
    </div>
  );
}
