import { createContext, createElement, use, useSyncExternalStore, type ComponentType } from 'react';

/** A cell somebody may say something about. */
export interface NotedCell {
  field: string;
  row: string | null;
  /** How people call it: "Kinh phí, Dòng 2". */
  title: string;
}

export interface CellNoteProps extends NotedCell {
  /** The cell of a table that is its one input, or anything that stands alone. */
  live?: boolean;
}

type Note = ComponentType<CellNoteProps>;

/** What stands at every cell of a form or document beside its answer, once it is known: it comes after the form. */
export class CellNotes {
  private readonly byName = new Map<string, Note>();
  private notes: readonly Note[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): readonly Note[] => this.notes;

  /** One of each name. */
  show(name: string, note: Note): void {
    this.byName.set(name, note);
    this.notes = [...this.byName.values()];
    for (const listener of [...this.listeners]) listener();
  }
}

/** Null where nothing stands beside the answers. */
export const CellNotesContext = createContext<CellNotes | null>(null);

/** The place of a note at a cell. */
export function CellNote(props: CellNoteProps) {
  const notes = use(CellNotesContext);
  return notes ? <ShownNotes notes={notes} {...props} /> : null;
}

function ShownNotes({ notes, ...props }: CellNoteProps & { notes: CellNotes }) {
  const shown = useSyncExternalStore(notes.subscribe, notes.current);
  return shown.map((note, at) => createElement(note, { ...props, key: at }));
}
