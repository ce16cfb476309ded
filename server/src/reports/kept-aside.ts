import { answerWords, isBlank, type Form, type Row } from '@ke-hoach/forms';
import type { KeptAside } from '@ke-hoach/forms/versions';
import type { Explanation } from '../drafts/explanation.ts';
import type { Report } from './report.entity.ts';

/** What found no place on a version: a value of a field, or the explanation of a rule that is gone. */
export interface StoredAside {
  field: string;
  row: string | null;
  title: string;
  value: unknown;
  reason: KeptAside['reason'] | 'RULE_GONE';
  /** Number of the version it was typed on. */
  typedOn: number;
  /** The value as people read it. */
  text: string;
}

/** What is kept aside takes no more than a draft; beyond that the oldest is let go. */
const mostBytes = 768 * 1024;

export const readAside = (stored: string | null | undefined): StoredAside[] =>
  stored ? (JSON.parse(stored) as StoredAside[]) : [];

/** Keeps with the report what found no place, once; answers how many values and explanations that are. */
export function putAside(
  report: Report,
  typedOn: { form: Form; number: number },
  { values, explanations }: { values: readonly KeptAside[]; explanations: readonly Explanation[] },
): number {
  const { form, number } = typedOn;
  const aside: StoredAside[] = [
    ...values.map(({ field, row, title, value, reason }) => ({
      ...{ field, row, title, value, reason },
      ...{ typedOn: number, text: words(form, field, value) },
    })),
    ...explanations.map(({ rule, row, text }) => ({
      ...{ field: rule, row, title: titleOf(form, rule), value: text },
      ...{ reason: 'RULE_GONE' as const, typedOn: number, text },
    })),
  ];
  const earlier = readAside(report.keptAside);
  const known = new Set(earlier.map((one) => JSON.stringify(one)));
  const all = [...earlier, ...aside.filter((one) => !known.has(JSON.stringify(one)))];
  while (Buffer.byteLength(JSON.stringify(all)) > mostBytes) all.shift();
  if (all.length > 0) report.keptAside = JSON.stringify(all);
  return aside.length;
}

/** What an explanation explains: the sentence of a rule, or a field. */
const titleOf = (form: Form, id: string): string =>
  form.rules.find((rule) => rule.id === id)?.message.vi ?? form.field(id)?.title ?? '';

/** The rows of a table one after the other, each cell by the title of its column. */
function words(form: Form, id: string, value: unknown): string {
  const field = form.field(id);
  const columns = form.fields.filter(({ table }) => table !== undefined && table === field?.key);
  if (!Array.isArray(value) || columns.length === 0)
    return field ? answerWords(field, value, vietnamese) : plain(value);
  return (value as Row[])
    .map((row) =>
      columns
        .filter(({ key }) => !isBlank(row[key]))
        .map((column) => `${column.title}: ${answerWords(column, row[column.key], vietnamese)}`)
        .join('; '),
    )
    .join('\n');
}

const vietnamese = { language: 'vi' } as const;
const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
