import { useRef, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ReasonText } from './reason-text.tsx';

export interface ReasonWords {
  title: string;
  /** What is to be written. */
  label: string;
  /** What is said when nothing is. */
  wanted: string;
  does: string;
}

interface Props {
  words: ReasonWords;
  busy: boolean;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Something is done to a report with a reason. */
export function ReasonDialog({ words, busy, onReason, onClose }: Props) {
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    setAsked(true);
    if (reason.trim() === '') field.current?.focus();
    else onReason(reason.trim());
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <ReasonText
        label={words.label}
        mistake={asked && reason.trim() === '' ? words.wanted : null}
        value={reason}
        onChange={setReason}
        field={field}
      />
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={send}>
          {words.does}
        </Button>
      </div>
    </Dialog>
  );
}
