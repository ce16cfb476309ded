import { useSyncExternalStore, type ComponentType } from 'react';
import type { CellNoteProps } from '../../form-view/cell-note.tsx';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-register.ts';

/** Which rows came out of a register, and the column that says so; kept apart from what React renders. */
export class RegisterPlaces {
  private rows: ReadonlyMap<string, string> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  has(row: string | null, column: string): boolean {
    return row !== null && this.rows.get(row) === column;
  }

  /** Ids of rows, each with the column at which it is marked. */
  change(rows: ReadonlyMap<string, string>): void {
    this.rows = rows;
    for (const listener of [...this.listeners]) listener();
  }
}

/** In a row that came out of a register: that it did. */
export function registerMark(places: RegisterPlaces): ComponentType<CellNoteProps> {
  return function RegisterMark({ field, row }) {
    const words = useTexts().register;
    const isDrawn = useSyncExternalStore(places.subscribe, () => places.has(row, field));
    return isDrawn ? <p className="copied-mark small">{words.mark}</p> : null;
  };
}
