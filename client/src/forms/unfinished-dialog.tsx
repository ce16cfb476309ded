import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-publishing.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { HalfWritten } from './half-written.ts';

interface Props {
  halfWritten: readonly HalfWritten[];
  /** Questions to choose an answer of that offer none yet. */
  choiceless: readonly HalfWritten[];
  /** What was typed to be added and was not. */
  notAdded: readonly string[];
  onGo: (id: string) => void;
  onClose: () => void;
}

/** Publishing waits for what is half-written, which is in no draft, and for choices that nobody has named. */
export function UnfinishedDialog({ halfWritten, choiceless, notAdded, onGo, onClose }: Props) {
  const texts = useTexts();
  const wayTo = ({ id, title }: HalfWritten) => (
    <li key={id}>
      <Button look="ghost" onClick={() => onGo(id)}>
        {texts.publishing.goTo(title)}
      </Button>
    </li>
  );
  return (
    <Dialog title={texts.publishing.unfinished} onClose={onClose}>
      {halfWritten.length + notAdded.length > 0 ? <p>{texts.publishing.unfinishedWhy}</p> : null}
      <ul className="plain">
        {halfWritten.map(wayTo)}
        {notAdded.map((title) => (
          <li key={title}>{texts.publishing.notAdded(title)}</li>
        ))}
      </ul>
      {choiceless.length > 0 ? (
        <>
          <p>{texts.publishing.choicelessWhy}</p>
          <ul className="plain">{choiceless.map(wayTo)}</ul>
        </>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.close}</Button>
      </div>
    </Dialog>
  );
}
