import type { Expression } from '../rules/expression.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { keyTaken } from './key-taken.ts';
import { lineageThrough } from './lineage-through.ts';
import { listedAt, locate } from './locate.ts';
import { defineBeside, nameField, takeOut } from './place-field.ts';
import { summedDefinition } from './summed-definition.ts';
import { rewriteReaders } from './readers.ts';
import type { Patch, Reading } from './readers.ts';
import { setText } from './texts-of.ts';

/**
 * Replaces numbers by one that is their sum; their ids are retired. It stands where the first stood and is required when
 * one of them was. Whoever read only their sum reads the new number; other readers stand in the way.
 */
export const mergeFields: Edit<'mergeFields'> = (draft, operation) => {
  const { document, form } = draft;
  const ids = [...new Set(operation.fields)];
  const olds = ids.map((id) => {
    const place = locate(document, id);
    const field = form.field(id);
    if (!place || !field) throw new Refusal('FIELD_UNKNOWN', { field: id });
    return { place, field };
  });
  const [first] = olds;
  if (!first || olds.length < 2) throw new Refusal('PARTS_INVALID', { least: 2 });
  const fields = olds.map(({ field }) => field);
  const definition = summedDefinition(fields);
  const titles = fields.map(({ title }) => title);
  for (const { place } of olds)
    if (place.requirer !== first.place.requirer) throw new Refusal('FIELDS_DIFFER', { keyword: 'if', titles });

  const isTaken = keyTaken(draft.form, first.place.table?.key);
  const keys = olds.map(({ place }) => place.key);
  const { id, key } = nameField(draft, operation, (name) => isTaken(name) && !keys.includes(name));
  rewriteReaders(draft, { ids, keys, table: first.place.table?.key }, [key], (reading) => sumsOnly(reading, keys, key));

  const { list, index } = listedAt(document, first.place);
  list.splice(index, 0, null);
  const taken = olds.map(({ place }) => takeOut(draft, place));
  list[list.indexOf(null)] = key;
  setText(definition, 'title', operation.title, 'vi');
  setText(definition, 'description', null, 'vi');
  delete definition['x-i18n'];
  setText(definition, 'title', operation.titleEn ?? null, 'en');
  definition['x-field'] = id;
  definition['x-lineage'] = lineageThrough(fields, { relation: 'sumOf' });
  const required = taken.some(({ requiredIndex }) => requiredIndex !== null);
  const ui = taken[0]?.ui ?? null;
  defineBeside(draft, first.place, { key, definition, required, ...(ui === null ? {} : { ui }) });
  return undefined;
};

/**
 * The pieces of an expression to change so that `a + b` or `sum([a, b])` becomes the new name; undefined if any other
 * reading of the merged numbers is left.
 */
function sumsOnly(
  { text, tree, references, plain }: Reading,
  keys: readonly string[],
  key: string,
): Patch[] | undefined {
  if (!references.every(plain)) return undefined;
  const patches: Patch[] = [];
  let covered = 0;
  for (const { terms, separator } of sums(tree)) {
    const named = terms.filter((term) => term.type === 'name').filter(({ name }) => keys.includes(name));
    if (named.length !== keys.length || new Set(named.map(({ name }) => name)).size !== keys.length) continue;
    covered += keys.length;
    for (const [position, term] of named.entries()) {
      const cut = position === 0 ? term : withSeparator(text, term, separator);
      if (!cut) return undefined;
      patches.push({ start: cut.start, end: cut.end, text: position === 0 ? key : '' });
    }
  }
  return covered === references.length ? patches : undefined;
}

/** A later term with the separator before it; undefined where something else, such as a bracket, stands between. */
function withSeparator(text: string, { start, end }: { start: number; end: number }, separator: string) {
  const before = text.slice(0, start).trimEnd();
  return before.endsWith(separator) ? { start: before.slice(0, -1).trimEnd().length, end } : undefined;
}

interface Sum {
  terms: Expression[];
  separator: '+' | ',';
}

/** Everything in a tree that adds up: chains of `+`, and `sum` of a written list. */
function sums(node: Expression): Sum[] {
  if (node.type === 'binary' && node.operator === '+') {
    const terms = chain(node);
    return [{ terms, separator: '+' }, ...terms.flatMap(sums)];
  }
  const [list] = node.type === 'call' && node.name === 'sum' ? node.args : [];
  const own: Sum[] = list?.type === 'list' ? [{ terms: list.items, separator: ',' }] : [];
  return [...own, ...children(node).flatMap(sums)];
}

function chain(node: Expression): Expression[] {
  return node.type === 'binary' && node.operator === '+' ? [...chain(node.left), ...chain(node.right)] : [node];
}

function children(node: Expression): Expression[] {
  return Object.values(node).flatMap((member: unknown) => {
    const nodes = Array.isArray(member) ? member : [member];
    return nodes.filter((entry): entry is Expression => typeof entry === 'object' && entry !== null);
  });
}
