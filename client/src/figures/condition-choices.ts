import { formatDate, formatNumber } from '@ke-hoach/forms';
import type { QuestionFields_measurableFragment, QuestionFields_planFragment } from '../gql/graphql.ts';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import '../texts/vi-units.ts';
import type { Condition } from './condition.ts';
import { answerName, type AnswerField } from './group-names.ts';

/** What there is to ask about. */
export interface Catalogue {
  plans: readonly QuestionFields_planFragment[];
  measurables: readonly QuestionFields_measurableFragment[];
  fields: readonly AnswerField[];
}

/** Reports in these states are counted, or are waited for. */
const states = ['SUBMITTED', 'RECEIVED', 'ACCEPTED', 'RETURNED'] as const;
const numeric = ['integer', 'decimal', 'money', 'percent'];

/** How the values of a condition are given. */
export type Entry = 'unit' | 'choices' | 'number' | 'numbers' | 'days';

export function entryOf({ on, field }: Pick<Condition, 'on' | 'field'>, fields: readonly AnswerField[]): Entry {
  if (on === 'unit') return 'unit';
  if (on === 'version') return 'number';
  const kind = on === 'answer' ? fields.find((one) => one.field === field)?.kind : undefined;
  if (kind === 'date') return 'days';
  return kind && numeric.includes(kind) ? 'numbers' : 'choices';
}

/** Can a person give a condition on it here? References have no list to choose from. */
export const canBeGiven = ({ kind, choices }: AnswerField): boolean =>
  choices.length > 0 || kind === 'yes-no' || kind === 'date' || numeric.includes(kind);

/** The values that may be chosen, newest first where they have a time. */
export function choicesOf(
  { on, field }: Pick<Condition, 'on' | 'field'>,
  { plans, measurables, fields }: Catalogue,
  texts: Texts,
): [value: string, name: string][] {
  const once = (pairs: [string, string][]) => [...new Map(pairs)];
  switch (on) {
    case 'kind':
      return Object.entries(texts.unitKind);
    case 'line':
      return Object.entries(texts.units.lines);
    case 'year':
      return once(plans.map(({ year }) => [String(year), String(year)]));
    case 'plan':
      return plans.map(({ id, year, title }) => [id, `${year}: ${title}`]);
    case 'series':
      return once(
        plans.flatMap(({ periods }) =>
          periods.map(({ series, name }) => [series, texts.figures.seriesName[series] ?? name]),
        ),
      );
    case 'period':
      return plans.flatMap(({ year, periods }) =>
        periods.map(({ id, name }): [string, string] => [id, `${name} (${year})`]),
      );
    case 'form':
      return once(measurables.flatMap(({ versions }) => versions.map(({ formId, form }) => [formId, form])));
    case 'state':
      return states.map((state) => [state, texts.reportState[state]]);
    case 'answer': {
      const asked = fields.find((one) => one.field === field);
      if (asked?.kind === 'yes-no')
        return ['true', 'false'].map((code) => [code, answerName(asked, code, code, texts)]);
      return asked?.choices.map((choice) => [choice.code, texts.titleOf(choice)]) ?? [];
    }
    default:
      return [];
  }
}

/** "Năm: 2025, 2024": a condition in words; units are named by whoever knows them. */
export function conditionWords(
  condition: Condition,
  catalogue: Catalogue,
  texts: Texts,
  language: Language,
  unitName: string,
): string {
  const { on, values, bounds, not } = condition;
  const asked = catalogue.fields.find((one) => one.field === condition.field);
  const subject = on === 'answer' && asked ? texts.titleOf(asked) : texts.explorer.subject[on];
  const choices = new Map(choicesOf(condition, catalogue, texts));
  const shown = (value: string) =>
    /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, language) : value === '' ? '' : formatNumber(value, language);
  const said = bounds
    ? texts.explorer.fromTo(shown(bounds[0]), shown(bounds[1]))
    : on === 'unit'
      ? [unitName, ...(values.length > 1 ? [`+${values.length - 1}`] : [])].join(' ')
      : values.map((value) => choices.get(value) ?? value).join(', ');
  return not ? texts.explorer.saidNot(subject, said) : texts.explorer.said(subject, said);
}
