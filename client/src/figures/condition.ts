import type { AggregateFilter, ReportState, UnitKind, UnitLine } from '../gql/graphql.ts';

export const subjects = [
  'unit',
  'kind',
  'line',
  'year',
  'plan',
  'series',
  'period',
  'form',
  'version',
  'state',
  'answer',
] as const;
export type Subject = (typeof subjects)[number];

/** What must hold of the reports that are looked at: one of these values, or a number or day within bounds. */
export interface Condition {
  on: Subject;
  /** Of an answer: the field's permanent id; else empty. */
  field: string;
  values: string[];
  /** From and to; empty where there is no bound. Of answers only. */
  bounds?: [string, string];
  /** It must not hold. */
  not: boolean;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function positive({ on, field, values, bounds }: Condition): AggregateFilter {
  switch (on) {
    case 'unit':
      return { unitIds: values };
    case 'kind':
      return { unitKinds: values as UnitKind[] };
    case 'line':
      return { unitLines: values as UnitLine[] };
    case 'year':
      return { years: values.map(Number) };
    case 'plan':
      return { planIds: values };
    case 'series':
      return { periodSeries: values };
    case 'period':
      return { periodIds: values };
    case 'form':
      return { formIds: values };
    case 'version':
      return { formVersions: values.map(Number) };
    case 'state':
      return { states: values as ReportState[] };
    case 'answer':
      return { answer: { field, ...(bounds ? within(bounds) : { anyOf: values }) } };
  }
}

function within([from, to]: [string, string]) {
  const [least, most] = isDay(from || to) ? (['from', 'to'] as const) : (['atLeast', 'atMost'] as const);
  return { ...(from ? { [least]: from } : {}), ...(to ? { [most]: to } : {}) };
}

/** The condition as the contract takes it. */
export const filterOf = (condition: Condition): AggregateFilter =>
  condition.not ? { not: positive(condition) } : positive(condition);

/** The condition as the address holds it: `unit:a,b`, `!state:RETURNED`, `answer:field:x`, `answer:field:1..9`. */
export function writeCondition({ on, field, values, bounds, not }: Condition): string {
  const named = bounds ? bounds.map(encodeURIComponent).join('..') : values.map(encodeURIComponent).join(',');
  return `${not ? '!' : ''}${on}:${on === 'answer' ? `${field}:` : ''}${named}`;
}

/** Reads it back; null where the address was altered into something else. */
export function readCondition(text: string): Condition | null {
  const found = /^(!?)([a-z]+):(?:([\da-f-]{36}):)?(.+)$/i.exec(text);
  const on = subjects.find((subject) => subject === found?.[2]);
  if (!found || !on || (on === 'answer') !== Boolean(found[3])) return null;
  const [not, field, named] = [found[1] === '!', found[3] ?? '', found[4]!];
  try {
    const [from, to, more] = named.split('..').map(decodeURIComponent);
    if (on === 'answer' && to !== undefined && more === undefined)
      return { on, field, values: [], bounds: [from!, to], not };
    return { on, field, values: named.split(',').map(decodeURIComponent), not };
  } catch {
    return null;
  }
}

/** Do they say the same of the same thing, whatever its values? */
export const isAbout = (one: Condition, other: Condition): boolean => one.on === other.on && one.field === other.field;
