import { useRef, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Labelled } from '../ui/labelled.tsx';

interface Props {
  busy: boolean;
  onSendBack: (reason: string) => void;
  onClose: () => void;
}

/** The unit's leader says what is to be mended before the report goes out. */
export function SendBackDialog({ busy, onSendBack, onClose }: Props) {
  const texts = useTexts();
  const words = texts.report;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    setAsked(true);
    if (reason.trim() === '') field.current?.focus();
    else onSendBack(reason.trim());
  };
  return (
    <Dialog title={words.sendBackTitle} onClose={onClose}>
      <Labelled label={words.sendBackReason} mistake={asked && reason.trim() === '' ? words.reasonRequired : null}>
        {(given) => (
          <textarea
            {...given}
            ref={field}
            className="control"
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Labelled>
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={send}>
          {words.sendBackNow}
        </Button>
      </div>
    </Dialog>
  );
}
