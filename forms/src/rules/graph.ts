import type { Calculation, Field, Form, Rule } from '../dialect/form.ts';
import { checkTree } from './check-tree.ts';
import type { Expression } from './expression.ts';
import { scopeOf } from './scope.ts';

/** What must be looked at again when one answer changes. An id that is not of the form depends on nothing. */
export interface Graph {
  /** The calculations whose value may change, in the order in which they are computed. */
  calculationsAfter(fieldId: string): readonly Calculation[];
  /**
   * The rules whose verdict may change: those that read the field, a calculation that changes with it or a field that
   * it shows or hides; for a table also those that judge its rows. In the order of the form.
   */
  rulesAfter(fieldId: string): readonly Rule[];
  /** Permanent ids of the fields and columns it may show, hide or make required, in the order of the form. */
  shownBy(fieldId: string): readonly string[];
}

interface After {
  calculations: readonly Calculation[];
  rules: readonly Rule[];
  shown: readonly string[];
}

const graphs = new WeakMap<Form, Graph>();

/** The dependencies of a parsed form, found once; each field's are found when they are first asked for. */
export function graphOf(form: Form): Graph {
  let graph = graphs.get(form);
  if (!graph) {
    graph = readGraph(form);
    graphs.set(form, graph);
  }
  return graph;
}

function readGraph(form: Form): Graph {
  const edges = readEdges(form);
  const known = new Map<string, After>();
  const after = (id: string): After => {
    const found = known.get(id) ?? follow(form, edges, id);
    known.set(id, found);
    return found;
  };
  return {
    calculationsAfter: (id) => after(id).calculations,
    rulesAfter: (id) => after(id).rules,
    shownBy: (id) => after(id).shown,
  };
}

/** By id of what is read: what reads it, what it shows and what it only makes required. */
interface Edges {
  /** Ids of calculated fields. */
  computes: ReadonlyMap<string, ReadonlySet<string>>;
  judges: ReadonlyMap<string, ReadonlySet<Rule>>;
  shows: ReadonlyMap<string, ReadonlySet<string>>;
  requires: ReadonlyMap<string, ReadonlySet<string>>;
}

function readEdges(form: Form): Edges {
  const computes = new Map<string, Set<string>>();
  const judges = new Map<string, Set<Rule>>();
  const shows = new Map<string, Set<string>>();
  const requires = new Map<string, Set<string>>();
  for (const { tree, field } of form.calculations) for (const id of readsNow(form, tree)) link(computes, id, field);
  for (const rule of form.rules) {
    for (const id of readsNow(form, rule.tree, rule.row)) link(judges, id, rule);
    if (rule.row !== undefined) link(judges, (form.field(rule.row) as Field).id, rule);
  }
  for (const shape of [form.shape, ...form.rows.values()]) {
    const id = (key: string) => (shape.fields.get(key) as Field).id;
    for (const condition of shape.conditions)
      for (const test of condition.tests) {
        for (const key of condition.shows) link(shows, id(test.key), id(key));
        for (const key of condition.requires) link(requires, id(test.key), id(key));
      }
  }
  return { computes, judges, shows, requires };
}

/** Figures of other reports are no answers of this one. */
function readsNow(form: Form, tree: Expression, row?: string): string[] {
  const { references } = checkTree(tree, scopeOf(form, row));
  return references.filter((reference) => !reference.figure).map((reference) => reference.field);
}

function link<T>(edges: Map<string, Set<T>>, from: string, to: T): void {
  const known = edges.get(from) ?? new Set();
  edges.set(from, known.add(to));
}

function follow(form: Form, { computes, judges, shows, requires }: Edges, id: string): After {
  const changed = new Set<string>();
  const shown = new Set<string>();
  const rules = new Set<Rule>();
  const pending = [id];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (changed.has(next)) continue;
    changed.add(next);
    judges.get(next)?.forEach((rule) => rules.add(rule));
    requires.get(next)?.forEach((field) => shown.add(field));
    const hidden = [...(shows.get(next) ?? [])].flatMap((field) => [field, ...columnsOf(form, field)]);
    hidden.forEach((field) => shown.add(field));
    pending.push(...hidden, ...columnsOf(form, next), ...(computes.get(next) ?? []));
  }
  return {
    calculations: form.calculations.filter((calculation) => changed.has(calculation.field)),
    rules: form.rules.filter((rule) => rules.has(rule)),
    shown: form.fields.flatMap((field) => (shown.has(field.id) ? [field.id] : [])),
  };
}

function columnsOf(form: Form, id: string): string[] {
  const field: Field | undefined = form.field(id);
  const shape = field?.id === id ? form.rows.get(field.key) : undefined;
  return [...(shape?.fields.values() ?? [])].map((column) => column.id);
}
