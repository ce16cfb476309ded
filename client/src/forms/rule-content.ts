import { checkExpression, type Field, type Form, type Language, type Rule } from '@ke-hoach/forms';
import type { RuleContent } from '@ke-hoach/forms/build';
import { requirementSentence } from '@ke-hoach/forms/expressions';

/** A rule while it is put together; `row` is the id of the table whose rows it judges, empty for the whole report. */
export interface RuleDraft {
  level: 'error' | 'warning';
  expression: string;
  vi: string;
  en: string;
  row: string;
  /** Ids of read fields at which the sentence is not shown. */
  silent: string[];
}

/** A rule of the form as a draft, or an empty one. */
export function ruleDraft(form: Form, rule?: Rule): RuleDraft {
  if (!rule) return { level: 'error', expression: '', vi: '', en: '', row: '', silent: [] };
  const shown = rule.fields.map((key) => form.field(rule.row ? `${rule.row}.${key}` : key)?.id);
  const draft: RuleDraft = {
    level: rule.level,
    expression: rule.expression,
    vi: rule.message.vi,
    en: rule.message.en,
    row: rule.row ? (form.field(rule.row)?.id ?? '') : '',
    silent: [],
  };
  return { ...draft, silent: placesOf(form, draft, rule).flatMap(({ id }) => (shown.includes(id) ? [] : [id])) };
}

/** The sentence that says of itself what the rule of a draft asks; empty where it is no comparison. */
function readySentence(form: Form, { expression, row }: RuleDraft, language: Language): string {
  const table = form.field(row)?.key;
  return requirementSentence(form, expression, language, table ? { row: table } : {}) ?? '';
}

/** Whether the sentence of a draft was not typed but made from its condition. */
export const isReadySentence = (form: Form, draft: RuleDraft): boolean =>
  draft.vi !== '' && draft.vi === readySentence(form, draft, 'vi');

/** The draft with another condition: sentences that were made from the one before follow it, those that were typed stay. */
export function withCondition(
  form: Form,
  draft: RuleDraft,
  part: Partial<Pick<RuleDraft, 'expression' | 'row' | 'silent'>>,
): RuleDraft {
  const next = { ...draft, ...part };
  const follows = draft.vi.trim() === '' || isReadySentence(form, draft);
  const en = draft.en.trim();
  const followsInEnglish = en === '' ? follows : en === readySentence(form, draft, 'en');
  return {
    ...next,
    ...(follows ? { vi: readySentence(form, next, 'vi') } : {}),
    ...(followsInEnglish ? { en: readySentence(form, next, 'en') } : {}),
  };
}

/** The fields at which the sentence can be shown: those the expression reads, and those it is shown at already. */
export function placesOf(form: Form, draft: RuleDraft, rule?: Rule): Field[] {
  const row = form.field(draft.row)?.key;
  const checked = checkExpression(form, draft.expression, { wanted: 'bool', ...(row ? { row } : {}) });
  const read = checked.ok ? checked.reads : [];
  const shown = rule?.row === row ? (rule?.fields ?? []).map((key) => (row ? `${row}.${key}` : key)) : [];
  const places = [...read, ...shown].flatMap((name) => {
    const field = form.field(name);
    if (!field || field.table === row) return field ?? [];
    return row === undefined && field.table ? (form.field(field.table) ?? []) : [];
  });
  return [...new Set(places)];
}

/** What is sent; undefined while the formula is wrong or the sentence missing. */
export function ruleContent(form: Form, draft: RuleDraft, rule?: Rule): RuleContent | undefined {
  const row = form.field(draft.row)?.key;
  const { ok } = checkExpression(form, draft.expression, { wanted: 'bool', ...(row ? { row } : {}) });
  const [vi, en] = [draft.vi.trim(), draft.en.trim()];
  if (!ok || vi === '') return undefined;
  const fields = placesOf(form, draft, rule).flatMap(({ id }) => (draft.silent.includes(id) ? [] : [id]));
  return {
    level: draft.level,
    expression: draft.expression,
    message: { vi, en: en || vi },
    fields,
    row: draft.row || null,
  };
}
