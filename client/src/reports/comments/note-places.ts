import type { NotedCell } from '../../form-view/cell-note.tsx';

/** What has been said at a cell. */
export interface NoteAt {
  comments: number;
  /** Of others, not read by whoever sits here. */
  unread: number;
  isResolved: boolean;
}

/** Where a new talk may begin: at the cell that has the keyboard or the mouse, at every cell, or nowhere. */
export type Offered = 'atFocus' | 'everywhere' | 'nowhere';

const keyOf = (field: string, row: string | null) => `${row ?? ''}/${field}`;

/** What is talked about at which cells, apart from what React renders: a cell is drawn anew when something is said there. */
export class NotePlaces {
  private notes = new Map<string, NoteAt>();
  private offered: Offered = 'nowhere';
  private readonly listeners = new Set<() => void>();

  constructor(readonly open: (cell: NotedCell) => void) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly whereOffered = (): Offered => this.offered;

  /** The same object as long as nothing is said there. */
  at(field: string, row: string | null): NoteAt | null {
    return this.notes.get(keyOf(field, row)) ?? null;
  }

  change(notes: readonly ({ field: string; row: string | null } & NoteAt)[], offered: Offered): void {
    const next = new Map<string, NoteAt>();
    for (const { field, row, comments, unread, isResolved } of notes) {
      const before = this.at(field, row);
      const isSame = before?.comments === comments && before.unread === unread && before.isResolved === isResolved;
      next.set(keyOf(field, row), isSame ? before : { comments, unread, isResolved });
    }
    this.notes = next;
    this.offered = offered;
    for (const listener of [...this.listeners]) listener();
  }
}
