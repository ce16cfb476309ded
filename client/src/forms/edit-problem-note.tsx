import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';

interface Props extends Pick<BuilderPart, 'problem' | 'sentence' | 'redo'> {
  /** The place of which it tells. */
  place: string;
  /** What was typed is in its box no more: then it can be done all the same from here. */
  isClosed: boolean;
}

/** Why the last edit of a place was not done. */
export function EditProblemNote({ problem, sentence, redo, place, isClosed }: Props) {
  const texts = useTexts();
  if (!problem || problem.place !== place) return null;
  return (
    <div className="edit-problem">
      <p className="mistake" role="alert">
        {sentence(problem)}
      </p>
      {isClosed && problem.kind === 'conflict' ? <Button onClick={redo}>{texts.builder.redoMine}</Button> : null}
    </div>
  );
}
