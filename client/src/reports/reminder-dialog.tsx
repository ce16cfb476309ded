import { useRef, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Labelled } from '../ui/labelled.tsx';

/** The reminder as it will be pasted into a chat; it may be changed before it is copied. */
export function ReminderDialog({ text, onClose }: { text: string; onClose: () => void }) {
  const texts = useTexts();
  const words = texts.progress;
  const [written, setWritten] = useState(text);
  const [copied, setCopied] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    box.current?.select();
    // Over plain http in an office the browser has no clipboard to write to: what is selected is copied the old way.
    const isCopied = navigator.clipboard
      ? await navigator.clipboard.writeText(written).then(
          () => true,
          () => false,
        )
      : document.execCommand('copy');
    setCopied(isCopied ? texts.action.copied : words.copyByHand);
  };
  return (
    <Dialog title={words.remind} onClose={onClose} wide>
      <Labelled label={words.reminder} hint={words.reminderHint}>
        {(given) => (
          <textarea
            {...given}
            ref={box}
            className="control"
            rows={12}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
          />
        )}
      </Labelled>
      <div className="dialog-actions">
        <span role="status" className="quiet">
          {copied}
        </span>
        <Button onClick={onClose}>{texts.action.close}</Button>
        <Button look="primary" onClick={() => void copy()}>
          {texts.action.copy}
        </Button>
      </div>
    </Dialog>
  );
}
