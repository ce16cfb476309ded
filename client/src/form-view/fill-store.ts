import type { Answers, Issue } from '@ke-hoach/forms';
import { changedRows, tableOf, type TableNow } from './rows-by-id.ts';

/** A returned field or cell, as the office marked it. */
export interface Marked {
  field: string;
  row: string | null;
  reason: string;
}

/** All that changes while a form is filled. */
export interface FillState {
  answers: Answers;
  /** Keys of the questions and calculated values that are shown. */
  visible: ReadonlySet<string>;
  /** Keys of the questions that must be answered. */
  required: ReadonlySet<string>;
  calculated: Readonly<Record<string, string | null>>;
  /** Keys of calculated values that are zero as they count no row. */
  noRows: Readonly<Record<string, true>>;
  /** Sums of columns, by `table.column`. */
  totals: Readonly<Record<string, unknown>>;
  /** Issues to show now; those of untouched fields are held back. */
  issues: readonly Issue[];
  marked: readonly Marked[];
}

/**
 * What a part of the screen follows: an answer or calculated value by its key, which rows a table has, one row by table
 * and id, a place by field and row, or a whole piece.
 */
export type Topic =
  | 'shown'
  | 'required'
  | 'totals'
  | `answer ${string}`
  | `rows ${string}`
  | `row ${string}`
  | `calculated ${string}`
  | `at ${string}`;

type Places = ReadonlyMap<string, readonly Issue[]>;
const none: readonly never[] = [];

/** The place of a question, or of a cell by its row. */
export const placeOf = (field: string | null, row: string | null): `at ${string}` => `at ${row ?? ''}/${field ?? ''}`;

/**
 * What has been filled in and what follows from it, kept apart from what React renders: each part of the screen follows
 * its own piece, so that a keystroke renders the field it changes and what depends on it, however long the form is.
 */
export class FillStore {
  private readonly listeners = new Map<Topic, Set<() => void>>();
  private readonly tables = new Map<string, TableNow>();
  private places: Places;

  constructor(private state: FillState) {
    this.places = placed(state.issues, new Map());
  }

  /** Tells a listener when its topic has changed, and of nothing else: a change costs what it concerns. */
  subscribe(topic: Topic, listener: () => void): () => void {
    const listeners = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  readonly current = (): FillState => this.state;

  /** The same list as long as its issues are the same. */
  issuesAt(place: string): readonly Issue[] {
    return this.places.get(place) ?? none;
  }

  /** A table as it stands; asked for once, its rows are told of one by one. */
  table(key: string): TableNow {
    const before = this.tables.get(key);
    const now = tableOf(this.state.answers, key, before);
    if (now !== before) this.tables.set(key, now);
    return now;
  }

  markAt(field: string, row: string | null): string | null {
    return this.state.marked.find((marked) => marked.field === field && marked.row === row)?.reason ?? null;
  }

  change(changed: Partial<FillState>): void {
    const [before, places] = [this.state, this.places];
    const next = { ...before, ...changed };
    if (sameKeys(next.visible, before.visible)) next.visible = before.visible;
    if (next.issues !== before.issues) this.places = placed(next.issues, places);
    this.state = next;
    const topics = new Set<Topic>([
      ...differing(before.answers, next.answers).flatMap((key) => this.topicsOfAnswer(key)),
      ...differing(before.calculated, next.calculated).map((key): Topic => `calculated ${key}`),
      ...differing(before.noRows, next.noRows).map((key): Topic => `calculated ${key}`),
      ...(differing(Object.fromEntries(places), Object.fromEntries(this.places)) as Topic[]),
      ...(before.marked === next.marked
        ? []
        : [...before.marked, ...next.marked].map((at) => placeOf(at.field, at.row))),
    ]);
    if (before.visible !== next.visible) topics.add('shown');
    if (before.required !== next.required) topics.add('required');
    if (before.totals !== next.totals) topics.add('totals');
    for (const topic of topics) for (const listener of [...(this.listeners.get(topic) ?? [])]) listener();
  }

  private topicsOfAnswer(key: string): Topic[] {
    const before = this.tables.get(key);
    if (!before) return [`answer ${key}`];
    const now = this.table(key);
    const rows = changedRows(before, now).map((id): Topic => `row ${key}/${id}`);
    return [`answer ${key}`, ...(now.ids === before.ids ? [] : [`rows ${key}` as const]), ...rows];
  }
}

/** Keys by which two records differ. */
function differing(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  if (before === after) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => before[key] !== after[key]);
}

const sameKeys = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left === right || (left.size === right.size && [...left].every((key) => right.has(key)));

/** Issues by the place they are shown at; lists that did not change stay what they were. */
function placed(issues: readonly Issue[], before: Places): Places {
  const lists = new Map<string, Issue[]>();
  for (const issue of issues) {
    const place = placeOf(issue.field, issue.row);
    const list = lists.get(place);
    if (list) list.push(issue);
    else lists.set(place, [issue]);
  }
  return new Map(
    [...lists].map(([place, list]) => {
      const old = before.get(place);
      return [place, old && sameIssues(old, list) ? old : list];
    }),
  );
}

/** Whether two lists hold the same issues; an issue judged again is another object with the same content. */
export function sameIssues(left: readonly Issue[], right: readonly Issue[]): boolean {
  return (
    left === right ||
    (left.length === right.length &&
      left.every((issue, at) => issue === right[at] || JSON.stringify(issue) === JSON.stringify(right[at])))
  );
}
