import type { Form } from '@ke-hoach/forms';
import { useMemo, useState } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import {
  isSum,
  kindOfWay,
  namesOf,
  readCalculation,
  ways,
  writeCalculation,
  type CalculationRecipe,
  type Way,
} from './calculation-recipe.ts';
import type { FormulaDraft } from './formula-draft.ts';
import { OperandField } from './operand-field.tsx';
import { operandsOf, type Operand } from './operands.ts';

interface Props {
  form: Form;
  draft: FormulaDraft;
  onChange: (draft: FormulaDraft) => void;
}

/** A calculation put together from menus in words: how it is computed, and of which numbers. */
export function CalculationBuilder({ form, draft, onChange }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const operands = useMemo(() => operandsOf(form, language), [form, language]);
  const [recipe, setRecipe] = useState(() => readCalculation(draft.expression));
  const [written, setWritten] = useState(draft.expression);
  if (written !== draft.expression) {
    setWritten(draft.expression);
    setRecipe(readCalculation(draft.expression));
  }

  const change = (next: CalculationRecipe | undefined) => {
    const expression = next ? (writeCalculation(next) ?? '') : draft.expression;
    setRecipe(next);
    setWritten(expression);
    const kind = next ? (kindOfWay(next.way) ?? (draft.kind === 'percent' ? 'decimal' : draft.kind)) : draft.kind;
    const [numerator, denominator] = (next?.names ?? []).map((name) => form.field(name)?.id ?? '');
    const ratio = next?.way === 'percent' && numerator && denominator ? { numerator, denominator } : null;
    onChange({ ...draft, expression, kind, ratio: next ? ratio : draft.ratio });
  };
  const offered = (way: Way): Operand[] => operandsFor(way, operands);

  return (
    <>
      <Labelled label={texts.inspector.computedAs}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={recipe?.way ?? ''}
            onChange={(event) => {
              const way = event.target.value as Way;
              change(ways.includes(way) ? { way, names: Array<string>(namesOf(way)).fill('') } : undefined);
            }}
          >
            <option value="">
              {draft.expression.trim() === '' ? texts.builder.unset : texts.inspector.ownExpression}
            </option>
            {ways
              .filter((way) => offered(way).length > 0)
              .map((way) => (
                <option key={way} value={way}>
                  {texts.inspector.way[way]}
                </option>
              ))}
          </select>
        )}
      </Labelled>
      {recipe?.names.map((name, at) => (
        <div key={at} className="row pick">
          <OperandField
            label={texts.inspector.operandOf(recipe.way, at)}
            operands={offered(recipe.way)}
            value={name}
            onChange={(text) =>
              change({ ...recipe, names: recipe.names.map((name, one) => (one === at ? text : name)) })
            }
          />
          {recipe.names.length > namesOf(recipe.way) ? (
            <Button
              look="ghost"
              aria-label={texts.inspector.dropTerm(at + 1)}
              onClick={() => change({ ...recipe, names: recipe.names.filter((_, one) => one !== at) })}
            >
              {texts.builder.removeTest}
            </Button>
          ) : null}
        </div>
      ))}
      {recipe && isSum(recipe.way) ? (
        <div className="row">
          <Button look="ghost" onClick={() => change({ ...recipe, names: [...recipe.names, ''] })}>
            + {texts.inspector.addTerm}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** The operands a calculation may take; those of tables by the name that it sums or counts. */
function operandsFor(way: Way, operands: readonly Operand[]): Operand[] {
  const inside = (text: string) => text.slice(text.indexOf('(') + 1, -1);
  const starting = (start: string) =>
    operands
      .filter(({ text }) => text.startsWith(start))
      .map((operand) => ({ ...operand, text: inside(operand.text) }));
  if (way === 'column') return starting('sum(');
  if (way === 'rows') return starting('size(');
  return operands.filter(({ type, group, text }) => {
    if (type !== 'number' || group === 'total' || group === 'context' || group === 'figure') return false;
    const figured = namesOf(way) === 1;
    return !figured || operands.some((other) => other.text === `previous.${text}`);
  });
}
