import { useState } from 'react';
import { useProblemSentence, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-explorer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Labelled } from '../../ui/labelled.tsx';

interface Props {
  heading: string;
  label: string;
  /** What is said where nothing was typed. */
  needed: string;
  title: string;
  busy: boolean;
  onClose: () => void;
  onKeep: (title: string) => Promise<void>;
}

/** What a kept question or dashboard is called. What was typed stays when it could not be kept. */
export function TitleDialog({ heading, label, needed, title, busy, onClose, onKeep }: Props) {
  const texts = useTexts();
  const sentence = useProblemSentence();
  const [typed, setTyped] = useState(title);
  const [mistake, setMistake] = useState<string | null>(null);
  const keep = async () => {
    if (typed.trim() === '') return setMistake(needed);
    try {
      await onKeep(typed.trim());
    } catch (problem) {
      setMistake(sentence(problem));
    }
  };
  return (
    <Dialog title={heading} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void keep();
        }}
      >
        <Labelled label={label} mistake={mistake}>
          {(given) => (
            <input
              {...given}
              className="control"
              maxLength={300}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                setMistake(null);
              }}
            />
          )}
        </Labelled>
        <div className="row">
          <Button type="submit" look="primary" busy={busy}>
            {texts.explorer.keep}
          </Button>
          <Button onClick={onClose}>{texts.explorer.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
