import { useRef, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { copyWritten } from './copy-written.ts';

/** The reminder as it will be pasted into a chat; it may be changed before it is copied. */
export function ReminderDialog({ text, onClose }: { text: string; onClose: () => void }) {
  const texts = useTexts();
  const words = texts.progress;
  const [written, setWritten] = useState(text);
  const [copied, setCopied] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    const isCopied = await copyWritten(box.current, written);
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
