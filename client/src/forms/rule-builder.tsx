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
  const fields = (comparison: Comparison, label: string, rest: { at?: number; onRemove?: () => void } = {}) => (
    <ComparisonFields
      form={form}
      operands={operands}
      comparison={comparison}
      label={label}
      onChange={(next) =>
        change(
          rest.at === undefined ? { when: next } : { must: draft.must.map((one, at) => (at === rest.at ? next : one)) },
        )
      }
      {...(rest.onRemove ? { onRemove: rest.onRemove } : {})}
    />
  );

  return (
    <div className="stack">
      {draft.when ? fields(draft.when, texts.inspector.onlyWhen, { onRemove: () => change({ when: null }) }) : null}
      {draft.must.map((comparison, at) => (
        <div key={at}>
          {fields(
            comparison,
            at === 0 ? texts.builder.mustHold : draft.joined === '&&' ? texts.inspector.and : texts.inspector.or,
            {
              at,
              ...(draft.must.length > 1
                ? { onRemove: () => change({ must: draft.must.filter((_, one) => one !== at) }) }
                : {}),
            },
          )}
        </div>
      ))}
      <div className="row">
        {(['&&', '||'] as const)
          .filter((joined) => draft.must.length === 1 || joined === draft.joined)
          .map((joined) => (
            <Button
              key={joined}
              look="ghost"
              onClick={() => change({ joined, must: [...draft.must, emptyComparison] })}
            >
              + {joined === '&&' ? texts.inspector.addAnd : texts.inspector.addOr}
            </Button>
          ))}
        {draft.when ? null : (
          <Button look="ghost" onClick={() => change({ when: { ...emptyComparison, comparator: '==' } })}>
            + {texts.inspector.addOnlyWhen}
          </Button>
        )}
      </div>
    </div>
  );
}
