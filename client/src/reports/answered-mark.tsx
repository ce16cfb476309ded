import { isBlank } from '@ke-hoach/forms';
import type { ComponentType } from 'react';
import type { CellNoteProps } from '../form-view/cell-note.tsx';
import { useAnswer } from '../form-view/use-filled.ts';

/** A figure that the unit gave already: the key of its question, and where it was given, in words. */
export interface AnsweredFigure {
  key: string;
  value: string;
  from: string;
  /** The figure with its source, while the question is not answered. */
  waiting: string;
}

/** Under an answer that is the one of another report: where it comes from. Under a blank one: what it would be. */
export function answeredMark(figures: ReadonlyMap<string, AnsweredFigure>): ComponentType<CellNoteProps> {
  return function AnsweredMark({ field, row }) {
    const figure = row === null ? figures.get(field) : undefined;
    return figure ? <Source figure={figure} /> : null;
  };
}

function Source({ figure }: { figure: AnsweredFigure }) {
  const answer = useAnswer(figure.key);
  if (isBlank(answer)) return <p className="copied-mark small">{figure.waiting}</p>;
  return String(answer) === figure.value ? <p className="copied-mark small">{figure.from}</p> : null;
}
