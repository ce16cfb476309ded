import type { ComponentType } from 'react';
import type { CellNoteProps } from '../form-view/cell-note.tsx';
import { useAnswer } from '../form-view/use-filled.ts';

/** A figure that the unit gave already: the key of its question, and where it was given, in words. */
export interface AnsweredFigure {
  key: string;
  value: string;
  from: string;
}

/** Under an answer that is the one of another report: where it comes from. */
export function answeredMark(figures: ReadonlyMap<string, AnsweredFigure>): ComponentType<CellNoteProps> {
  return function AnsweredMark({ field, row }) {
    const figure = row === null ? figures.get(field) : undefined;
    return figure ? <Source figure={figure} /> : null;
  };
}

function Source({ figure }: { figure: AnsweredFigure }) {
  const isSame = String(useAnswer(figure.key) ?? '') === figure.value;
  return isSame ? <p className="copied-mark small">{figure.from}</p> : null;
}
