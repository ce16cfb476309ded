import { isObject } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import type { SchemaNode, Step, Visit } from './node.ts';
import type { BoundedPattern } from './pattern-work.ts';

type Holds = Step['holds'];
const tells = (keyword: string, holds: Holds): Step => ({ keyword, tells: true, holds });
const passes = (keyword: string, holds: Holds): Step => ({ keyword, tells: false, holds });

/** Judges every entry, so that all faults are told; a loop that stops early would hide some. */
function all<T>(entries: Iterable<T>, holds: (entry: T) => boolean): boolean {
  let good = true;
  for (const entry of entries) good = holds(entry) && good;
  return good;
}

/** `$ref`; the target is looked up late, because schemas may refer to each other in circles. */
export const reference = (target: () => SchemaNode): Step =>
  passes('$ref', (value, visit) => visit.same(target(), value));

export const allOf = (nodes: readonly SchemaNode[]): Step =>
  passes('allOf', (value, visit) => all(nodes, (node) => visit.same(node, value)));

/** Every branch is tried, because each that fits says which properties it has evaluated. */
export const anyOf = (nodes: readonly SchemaNode[]): Step =>
  tells('anyOf', (value, visit) => nodes.filter((node) => visit.same(node, value, true)).length > 0);

export const oneOf = (nodes: readonly SchemaNode[]): Step =>
  tells('oneOf', (value, visit) => {
    let fitting = 0;
    for (const node of nodes) if (visit.same(node, value, true)) fitting += 1;
    return fitting === 1;
  });

export const not = (node: SchemaNode): Step => tells('not', (value, visit) => !visit.same(node, value, true));

export const conditional = (test: SchemaNode, yes: SchemaNode | undefined, no: SchemaNode | undefined): Step =>
  passes('if', (value, visit) => {
    const branch = visit.same(test, value, true) ? yes : no;
    return branch === undefined || visit.same(branch, value);
  });

export const dependentSchemas = (nodes: ReadonlyMap<string, SchemaNode>): Step =>
  passes(
    'dependentSchemas',
    (value, visit) =>
      !isObject(value) || all(nodes, ([key, node]) => !Object.hasOwn(value, key) || visit.same(node, value)),
  );

function property(node: SchemaNode, key: string, member: Json, visit: Visit): boolean {
  visit.seen.keys.add(key);
  return visit.part(node, member, key);
}

export const properties = (nodes: ReadonlyMap<string, SchemaNode>): Step =>
  passes(
    'properties',
    (value, visit) =>
      !isObject(value) ||
      all(Object.entries(value), ([key, member]) => {
        visit.work.spend(0.3);
        const node = nodes.get(key);
        return node === undefined || property(node, key, member, visit);
      }),
  );

export const patternProperties = (nodes: readonly (readonly [BoundedPattern, SchemaNode])[]): Step =>
  passes(
    'patternProperties',
    (value, visit) =>
      !isObject(value) ||
      all(Object.entries(value), ([key, member]) =>
        all(nodes, ([pattern, node]) => !pattern.test(key, visit.work) || property(node, key, member, visit)),
      ),
  );

/** Of the properties that neither `properties` nor `patternProperties` of the same schema names. */
export const additionalProperties = (
  node: SchemaNode,
  named: ReadonlySet<string>,
  patterns: readonly BoundedPattern[],
): Step =>
  passes(
    'additionalProperties',
    (value, visit) =>
      !isObject(value) ||
      all(Object.entries(value), ([key, member]) => {
        visit.work.spend(0.3);
        const additional = !named.has(key) && !patterns.some((pattern) => pattern.test(key, visit.work));
        return !additional || property(node, key, member, visit);
      }),
  );

export const propertyNames = (node: SchemaNode): Step =>
  tells(
    'propertyNames',
    (value, visit) => !isObject(value) || Object.keys(value).every((key) => visit.part(node, key, key, true)),
  );

export const unevaluatedProperties = (node: SchemaNode): Step =>
  passes(
    'unevaluatedProperties',
    (value, visit) =>
      !isObject(value) ||
      all(Object.entries(value), ([key, member]) => {
        visit.work.spend(0.3);
        return visit.seen.keys.has(key) || property(node, key, member, visit);
      }),
  );

export const prefixItems = (nodes: readonly SchemaNode[]): Step =>
  passes('prefixItems', (value, visit) => {
    if (!Array.isArray(value)) return true;
    visit.seen.items = Math.max(visit.seen.items, Math.min(nodes.length, value.length));
    return all(nodes.slice(0, value.length).entries(), ([index, node]) =>
      visit.part(node, value[index] as Json, index),
    );
  });

/** Of the items after the first `start`, which `prefixItems` judges. */
export const items = (node: SchemaNode, start: number): Step =>
  passes('items', (value, visit) => {
    if (!Array.isArray(value)) return true;
    visit.seen.items = Math.max(visit.seen.items, value.length);
    return all(value.slice(start).entries(), ([index, member]) => visit.part(node, member, start + index));
  });

/** `contains` with its bounds: how many items fit, from `least` to `most`. */
export const contains = (node: SchemaNode, least: number, most: number): Step =>
  tells('contains', (value, visit) => {
    if (!Array.isArray(value)) return true;
    const fitting = [...value.keys()].filter((index) => visit.part(node, value[index] as Json, index, true));
    for (const index of fitting) visit.seen.keys.add(index);
    return fitting.length >= least && fitting.length <= most;
  });

export const unevaluatedItems = (node: SchemaNode): Step =>
  passes('unevaluatedItems', (value, visit) => {
    if (!Array.isArray(value)) return true;
    const { keys, items: before } = visit.seen;
    visit.seen.items = value.length;
    return all(value.entries(), ([index, member]) => {
      visit.work.spend(0.3);
      return index < before || keys.has(index) || visit.part(node, member, index);
    });
  });
