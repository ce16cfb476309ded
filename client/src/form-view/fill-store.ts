import type { Answers, Issue } from '@ke-hoach/forms';

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
  /** Sums of columns, by `table.column`. */
  totals: Readonly<Record<string, unknown>>;
  /** Issues to show now; those of untouched fields are held back. */
  issues: readonly Issue[];
  marked: readonly Marked[];
}

type Places = ReadonlyMap<string, readonly Issue[]>;
const none: readonly never[] = [];
const placeOf = (field: string | null, row: string | null) => `${row ?? ''}/${field ?? ''}`;

/**
 * What has been filled in and what follows from it, kept apart from what React renders: each part of the screen follows
 * its own piece, so that a keystroke renders the field it changes and what depends on it, however long the form is.
 */
export class FillStore {
  private readonly listeners = new Set<() => void>();
  private places: Places;

  constructor(private state: FillState) {
    this.places = placed(state.issues, new Map());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): FillState => this.state;

  /** The same list as long as its issues are the same. */
  issuesAt(field: string, row: string | null): readonly Issue[] {
    return this.places.get(placeOf(field, row)) ?? none;
  }

  markAt(field: string, row: string | null): string | null {
    return this.state.marked.find((marked) => marked.field === field && marked.row === row)?.reason ?? null;
  }

  change(changed: Partial<FillState>): void {
    const next = { ...this.state, ...changed };
    if (next.issues !== this.state.issues) this.places = placed(next.issues, this.places);
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}

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
