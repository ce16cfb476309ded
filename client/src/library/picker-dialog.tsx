import type { FormEvent, ReactNode } from 'react';
import type { BuilderPart } from '../forms/builder-section.tsx';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface Props extends Pick<BuilderPart, 'saving' | 'problem' | 'sentence'> {
  title: string;
  /** Where an edit that was not done is told. */
  place: string;
  word: string;
  isReady: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Taking something over from the library by one edit of the form; why it was not done is said here. */
export function PickerDialog({ title, place, word, isReady, onSubmit, onClose, children, ...part }: Props) {
  const texts = useTexts();
  const { saving, problem, sentence } = part;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog stands inside forms of the builder, which must not be sent with it.
    event.stopPropagation();
    if (isReady && !saving) onSubmit();
  };
  return (
    <Dialog title={title} onClose={onClose} wide>
      <form className="stack" onSubmit={submit} noValidate>
        {children}
        {problem && problem.place === place ? (
          <p className="mistake" role="alert">
            {sentence(problem)}
          </p>
        ) : null}
        <div className="dialog-actions">
          <Button onClick={onClose}>{texts.action.cancel}</Button>
          <Button look="primary" type="submit" busy={saving || !isReady}>
            {word}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
