import { isObject } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import { compile } from '../rules/compile.ts';
import type { Reference } from '../rules/check-tree.ts';
import type { Expression } from '../rules/expression.ts';
import { scopeOf } from '../rules/scope.ts';
import type { Draft } from './edit.ts';
import { Refusal } from './edit.ts';
import { entries } from './parts.ts';
import type { Use } from './uses.ts';
import { usesOf } from './uses.ts';

/** One expression that reads fields which are going away: its text, its tree, and where it names them. */
export interface Reading {
  text: string;
  tree: Expression;
  references: Reference[];
  /** Says whether a name stands alone: no column of a table, no figure of another report. */
  plain(reference: Reference): boolean;
}

/** A piece of an expression's text and what is written in its place. */
export interface Patch {
  start: number;
  end: number;
  text: string;
}

/**
 * Writes every expression that reads one of these fields anew. `rewrite` gives the pieces to change, or undefined where
 * the same meaning cannot be kept; then all such readers are named in the refusal. Rules that were only shown at the
 * fields are shown at the new ones.
 */
export function rewriteReaders(
  draft: Draft,
  retired: { ids: readonly string[]; keys: readonly string[]; table: string | undefined },
  keys: readonly string[],
  rewrite: (reading: Reading) => Patch[] | undefined,
): void {
  const { document, form } = draft;
  const uses: Use[] = retired.ids.flatMap((id) => usesOf(form, id).filter(({ kind }) => kind === 'condition'));
  for (const entry of entries(document.schema['x-calculations'])) {
    const kept = rewriteEntry(entry, undefined) && !dividesBy(entry);
    if (!kept) uses.push({ kind: 'calculation', id: String(entry.field), title: String(entry.title) });
  }
  for (const rule of entries(document.schema['x-rules'])) {
    const row = typeof rule.row === 'string' ? rule.row : undefined;
    const message = isObject(rule.message) ? String(rule.message.vi) : '';
    if (!rewriteEntry(rule, row)) uses.push({ kind: 'rule', id: String(rule.id), title: message });
    else if (row === retired.table) showAt(rule);
  }
  if (uses.length > 0) throw new Refusal('FIELD_IN_USE', { uses });

  function rewriteEntry(entry: JsonObject, row: string | undefined): boolean {
    const text = String(entry.expression);
    const compiled = compile(text, scopeOf(form, row));
    const references = compiled.ok ? compiled.references.filter(({ field }) => retired.ids.includes(field)) : [];
    if (!compiled.ok || references.length === 0) return true;
    const plain = ({ start, figure }: Reference) => !figure && !text.slice(0, start).trimEnd().endsWith('.');
    const patches = rewrite({ text, tree: compiled.tree, references, plain });
    if (patches) entry.expression = patched(text, patches);
    return patches !== undefined;
  }

  function dividesBy(entry: JsonObject): boolean {
    const ratio = isObject(entry['x-ratio']) ? Object.values(entry['x-ratio']) : [];
    return retired.table === undefined && ratio.some((key) => retired.keys.includes(String(key)));
  }

  function showAt(rule: JsonObject): void {
    const shown = Array.isArray(rule.fields) ? rule.fields.map(String) : [];
    rule.fields = [...new Set(shown.flatMap((key) => (retired.keys.includes(key) ? keys : [key])))];
  }
}

function patched(text: string, patches: readonly Patch[]): string {
  return [...patches]
    .sort((left, right) => right.start - left.start)
    .reduce((written, { start, end, text: put }) => written.slice(0, start) + put + written.slice(end), text);
}
