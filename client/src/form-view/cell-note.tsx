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
  private note: Note | null = null;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): Note | null => this.note;

  show(note: Note): void {
    this.note = note;
    for (const listener of [...this.listeners]) listener();
  }
}

/** Null where nothing stands beside the answers. */
export const CellNotesContext = createContext<CellNotes | null>(null);

/** The place of a note at a cell. */
export function CellNote(props: CellNoteProps) {
  const notes = use(CellNotesContext);
  return notes ? <ShownNote notes={notes} {...props} /> : null;
}

function ShownNote({ notes, ...props }: CellNoteProps & { notes: CellNotes }) {
  const Note = useSyncExternalStore(notes.subscribe, notes.current);
  return Note ? createElement(Note, props) : null;
}
