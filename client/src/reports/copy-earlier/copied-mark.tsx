import { useSyncExternalStore, type ComponentType } from 'react';
import type { CellNoteProps } from '../../form-view/cell-note.tsx';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-copy.ts';

/** Which questions hold answers of an earlier report that nobody has looked at; kept apart from what React renders. */
export class CopiedPlaces {
  private fields: ReadonlySet<string> = new Set();
  private readonly listeners = new Set<() => void>();

  constructor(readonly keep: (field: string) => void) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  has(field: string): boolean {
    return this.fields.has(field);
  }

  change(fields: readonly string[]): void {
    this.fields = new Set(fields);
    for (const listener of [...this.listeners]) listener();
  }
}

/** Under an answer that was taken over: where it comes from, and that it is right as it stands. */
export function copiedMark(places: CopiedPlaces): ComponentType<CellNoteProps> {
  return function CopiedMark({ field, row, title }) {
    const words = useTexts().copy;
    const isCopied = useSyncExternalStore(places.subscribe, () => row === null && places.has(field));
    return isCopied ? (
      <p className="copied-mark small">
        {words.mark}{' '}
        <button type="button" className="link" aria-label={words.keepOne(title)} onClick={() => places.keep(field)}>
          {words.keep}
        </button>
      </p>
    ) : null;
  };
}
