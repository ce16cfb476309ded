import { documentKeys } from '../dialect/document-keys.ts';
import type { Answers, Field, Form, Row } from '../dialect/form.ts';
import { isBlank } from '../validate/blank.ts';
import { visibleFields } from '../validate/visible.ts';
import { carryOver } from './carry-over.ts';

/** An answer of an earlier report that a new draft may take over. */
export interface CopyOffer {
  /** Id of the field it goes to. */
  field: string;
  value: unknown;
  /** It tells of the earlier period itself, a flow, a sum since the year's start, a date: seldom the same again. */
  isOfPeriod: boolean;
}

const neverCopied = new Set(['note', 'file']);
const ofTheDocument = new Set<string>(Object.values(documentKeys));

/**
 * What an earlier report, maybe on an earlier version, has for a draft: by permanent ids and along lineage, question by
 * question. A table is offered as a whole, and only where the draft has no rows; its rows get new ids.
 */
export function copyForward(from: Form, to: Form, earlier: Answers, now: Answers, newId: () => string): CopyOffer[] {
  const carried = from === to ? earlier : carryOver(from, to, earlier).answers;
  return to.fields.flatMap((field) => {
    if (field.table !== undefined || field.calculated || neverCopied.has(field.kind)) return [];
    if (ofTheDocument.has(field.key)) return [];
    const value = carried[field.key];
    if (isBlank(value) || JSON.stringify(value) === JSON.stringify(now[field.key])) return [];
    if (field.kind !== 'table') return [{ field: field.id, value, isOfPeriod: isOfPeriod(field) }];
    if (!isBlank(now[field.key])) return [];
    const rows = (value as Row[]).map((row) => ({ ...row, _id: newId() }));
    const columns = to.fields.filter(({ table }) => table === field.key);
    return [{ field: field.id, value: rows, isOfPeriod: columns.some(isOfPeriod) }];
  });
}

const isOfPeriod = ({ kind, basis }: Field): boolean => kind === 'date' || basis === 'flow' || basis === 'cumulative';

/** The draft with these answers taken over; what would be hidden there is left out. Answers the ids that came in. */
export function takeOver(
  form: Form,
  now: Answers,
  offers: readonly CopyOffer[],
): { answers: Answers; taken: string[] } {
  const keys = offers.map(({ field, value }) => [form.field(field)!.key, value] as const);
  const all = { ...now, ...Object.fromEntries(keys) };
  const visible = new Set(visibleFields(form, all).map(({ id }) => id));
  const taken = offers.filter(({ field }) => visible.has(field));
  const answers = { ...now };
  for (const { field, value } of taken) answers[form.field(field)!.key] = value;
  return { answers, taken: taken.map(({ field }) => field) };
}
