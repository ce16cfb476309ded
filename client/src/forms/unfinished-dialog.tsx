import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-publishing.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { HalfWritten } from './half-written.ts';

interface Props {
  halfWritten: readonly HalfWritten[];
  /** What was typed to be added and was not. */
  notAdded: readonly string[];
  onGo: (id: string) => void;
  onClose: () => void;
}

/** Publishing waits for what is half-written: it is in no draft, so the version would be without it. */
export function UnfinishedDialog({ halfWritten, notAdded, onGo, onClose }: Props) {
  const texts = useTexts();
  return (
    <Dialog title={texts.publishing.unfinished} onClose={onClose}>
      <p>{texts.publishing.unfinishedWhy}</p>
      <ul className="plain">
        {halfWritten.map(({ id, title }) => (
          <li key={id}>
            <Button look="ghost" onClick={() => onGo(id)}>
              {texts.publishing.goTo(title)}
            </Button>
          </li>
        ))}
        {notAdded.map((title) => (
          <li key={title}>{texts.publishing.notAdded(title)}</li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.close}</Button>
      </div>
    </Dialog>
  );
}
