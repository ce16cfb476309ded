import type { Form } from '@ke-hoach/forms';
import { useMemo, useState } from 'react';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import {
  isSum,
  kindOfNumbers,
  kindOfWay,
  namesOf,
  readCalculation,
  ways,
  writeCalculation,
  type CalculationRecipe,
  type Way,
} from './calculation-recipe.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import { countableColumns } from './countable-columns.ts';
import type { FormulaDraft } from './formula-draft.ts';
import { OperandField } from './operand-field.tsx';
import { operandsOf, type Operand } from './operands.ts';
import { RowsWhereFields } from './rows-where-fields.tsx';
import { emptyComparison } from './rule-recipe.ts';

interface Props {
  form: Form;
  draft: FormulaDraft;
  /** `isTyped` while a value is being written; anything else is picked. */
  onChange: (draft: FormulaDraft, isTyped?: boolean) => void;
}

/** A calculation put together from menus in words: how it is computed, and of which numbers. */
export function CalculationBuilder({ form, draft, onChange }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const operands = useMemo(() => operandsOf(form, language), [form, language]);
  const known = operands.map(({ text }) => text);
  const [recipe, setRecipe] = useState(() => readCalculation(draft.expression, known));
  const [written, setWritten] = useState(draft.expression);
  if (written !== draft.expression) {
    setWritten(draft.expression);
    setRecipe(readCalculation(draft.expression, known));
  }

  const change = (next: CalculationRecipe | undefined, isTyped = false) => {
    const expression = next ? (writeCalculation(withoutGaps(next)) ?? '') : draft.expression;
    setRecipe(next);
    setWritten(expression);
    const ofNumbers = kindOfNumbers((next?.names ?? []).flatMap((name) => (name ? form.field(name)?.kind : [])));
    const usual = draft.kind === 'percent' ? 'decimal' : draft.kind;
    const kind = next ? (kindOfWay(next.way) ?? ofNumbers ?? usual) : draft.kind;
    const [numerator, denominator] = (next?.names ?? []).map((name) => form.field(name)?.id ?? '');
    const ratio = next?.way === 'percent' && numerator && denominator ? { numerator, denominator } : null;
    onChange({ ...draft, expression, kind, ratio: next ? ratio : draft.ratio }, isTyped);
  };
  const columns = useMemo(() => countableColumns(form), [form]);
  const titleOf = (name: string) => {
    const field = form.field(name);
    return field ? fieldTitle(field, language) : name;
  };
  const offered = (way: Way): Operand[] => operandsFor(way, operands, titleOf);
  const isOffered = (way: Way) =>
    way === 'rowsWhere' ? columns.length > 0 : offered(way).length >= (way === 'balance' ? namesOf(way) : 1);
  /** The only number, column or table there is need not be picked. */
  const begun = (way: Way): CalculationRecipe => {
    if (way === 'met') return { way, names: [], comparison: emptyComparison };
    const [first, ...others] = namesOf(way) === 1 ? offered(way) : [];
    return { way, names: first && others.length === 0 ? [first.text] : Array<string>(namesOf(way)).fill('') };
  };

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
              change(ways.includes(way) ? begun(way) : undefined);
            }}
          >
            <option value="">
              {draft.expression.trim() === '' ? texts.builder.unset : texts.inspector.ownExpression}
            </option>
            {ways.filter(isOffered).map((way) => (
              <option key={way} value={way}>
                {texts.inspector.way[way]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {recipe?.way === 'rowsWhere' ? (
        <RowsWhereFields columns={columns} names={recipe.names} onChange={(names) => change({ ...recipe, names })} />
      ) : recipe?.comparison ? (
        <>
          <ComparisonFields
            form={form}
            operands={operands}
            comparison={recipe.comparison}
            label={texts.inspector.metWhen}
            onChange={(comparison) =>
              change({ ...recipe, comparison }, comparison.typed && comparison.right !== recipe.comparison?.right)
            }
          />
          <p className="hint">{texts.inspector.metHint}</p>
        </>
      ) : recipe ? (
        <TermFields recipe={recipe} operands={offered(recipe.way)} onChange={change} />
      ) : null}
    </>
  );
}

/** The numbers, columns or tables that a calculation takes, one menu each; sums take more of them. */
function TermFields({
  recipe,
  operands,
  onChange,
}: {
  recipe: CalculationRecipe;
  operands: readonly Operand[];
  onChange: (recipe: CalculationRecipe) => void;
}) {
  const texts = useTexts();
  const { way, names } = recipe;
  return (
    <>
      {names.map((name, at) => (
        <div key={at} className="row pick">
          <OperandField
            label={texts.inspector.operandOf(way, at)}
            operands={operands}
            value={name}
            onChange={(text) => onChange({ way, names: names.map((name, one) => (one === at ? text : name)) })}
          />
          {names.length > namesOf(way) ? (
            <Button
              look="ghost"
              aria-label={texts.inspector.dropTerm(at + 1)}
              onClick={() => onChange({ way, names: names.filter((_, one) => one !== at) })}
            >
              {texts.builder.removeTest}
            </Button>
          ) : null}
        </div>
      ))}
      {isSum(way) ? (
        <div className="row">
          <Button look="ghost" onClick={() => onChange({ way, names: [...names, ''] })}>
            + {texts.inspector.addTerm}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** A sum is one already while the menu of another term is still empty. */
const withoutGaps = (recipe: CalculationRecipe): CalculationRecipe =>
  isSum(recipe.way) ? { ...recipe, names: recipe.names.filter((name) => name !== '') } : recipe;

/** The operands a calculation may take; those of tables by the name that it sums or counts, a table itself by its title. */
function operandsFor(way: Way, operands: readonly Operand[], titleOf: (name: string) => string): Operand[] {
  const inside = (text: string) => text.slice(text.indexOf('(') + 1, -1);
  const starting = (start: string) =>
    operands
      .filter(({ text }) => text.startsWith(start))
      .map((operand) => ({ ...operand, text: inside(operand.text) }));
  if (way === 'met') return operands.filter(({ group }) => group !== 'context' && group !== 'figure');
  if (way === 'column') return starting('sum(');
  if (way === 'rows') return starting('size(').map((table) => ({ ...table, words: titleOf(table.text) }));
  return operands.filter(({ type, group, text }) => {
    if (type !== 'number' || group === 'total' || group === 'context' || group === 'figure') return false;
    const figured = namesOf(way) === 1;
    return !figured || operands.some((other) => other.text === `previous.${text}`);
  });
}
