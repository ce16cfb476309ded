import type { Field, Form, Rule } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import { rewriteNames } from '../rules/rewrite.ts';
import { ruleFields } from '../validate/check-rules.ts';
import type { Draft } from './edit.ts';
import { Refusal } from './edit.ts';
import type { Place } from './locate.ts';
import type { Pasted } from './paste-fields.ts';
import { entries, listOf } from './parts.ts';
import { withColumns } from './uses.ts';

/** The fields with the calculations that read nothing else; one that was asked for must be among them. */
export function selectCalculations(source: Form, chosen: readonly Field[]): Field[] {
  const ids = new Set(chosen.filter(({ calculated }) => !calculated).flatMap((field) => withColumns(source, field.id)));
  for (const { field, reads } of source.calculations)
    if (reads.length > 0 && reads.every((id) => ids.has(id))) ids.add(field);
  for (const { id, title, calculated } of chosen)
    if (calculated && !ids.has(id)) throw new Refusal('PARTS_INVALID', { title });
  return source.fields.filter((field) => chosen.includes(field) || (field.calculated && ids.has(field.id)));
}

/** Writes the pasted calculations, and the rules that read only pasted fields, in the names of the form. */
export function pasteExpressions(draft: Draft, source: Form, pasted: readonly Pasted[], table: Place | null): void {
  const { document } = draft;
  const byId = new Map(pasted.map((one) => [one.field.id, one]));
  const known = new Set(pasted.flatMap(({ field }) => withColumns(source, field.id)));
  const rename = (expression: string, row?: string) => rewriteNames(source, expression, row, (id) => byId.get(id)?.key);
  const keyNow = (key: unknown) => byId.get(source.field(String(key))?.id ?? '')?.key ?? String(key);

  for (const { field, id, key } of pasted) {
    if (!field.calculated) continue;
    const entry = structuredClone(field.schema);
    Object.assign(entry, { key, field: id, expression: rename(String(entry.expression)) });
    delete entry['x-lineage'];
    const ratio = entry['x-ratio'];
    if (isObject(ratio)) for (const part of Object.keys(ratio)) ratio[part] = keyNow(ratio[part]);
    listOf(document.schema, 'x-calculations').push(entry);
  }
  for (const rule of source.rules) {
    const row = rowHere(rule);
    const reads = [...rule.reads, ...ruleFields(source, rule).map(({ id }) => id)];
    if (row === false || rule.reads.length === 0 || !reads.every((id) => known.has(id))) continue;
    listOf(document.schema, 'x-rules').push(ruleHere(rule, row));
  }

  /** The table whose rows the rule judges here: none, or false where it cannot be kept. */
  function rowHere(rule: Rule): string | undefined | false {
    if (table) return rule.row === undefined ? false : table.key;
    if (rule.row === undefined) return undefined;
    return byId.get(source.field(rule.row)?.id ?? '')?.key ?? false;
  }

  function ruleHere(rule: Rule, row: string | undefined): JsonObject {
    const stored = entries(source.document.schema['x-rules']).find(({ id }) => id === rule.id);
    const fields = ruleFields(source, rule).map(({ id, key }) => byId.get(id)?.key ?? key);
    const expression = rename(rule.expression, rule.row);
    const copy = structuredClone({ ...stored, id: draft.newId(), expression, fields });
    return row === undefined ? copy : { ...copy, row };
  }
}
