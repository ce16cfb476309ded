import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';

interface Props {
  title: string;
  /** The word on the button that does it. */
  does: string;
  busy: boolean;
  failure: unknown;
  mistake: string | null;
  wide?: boolean;
  /** Another button, before the one that does it. */
  other?: ReactNode;
  onDo: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The shape that dialogs about people share: what is asked, what is wrong, and one thing to do. */
export function AccountDialog({ title, does, busy, failure, mistake, wide, other, onDo, onClose, children }: Props) {
  const texts = useTexts();
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onDo();
        }}
      >
        {children}
        {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
        {mistake ? (
          <Notice tone="bad" urgent>
            <p>{mistake}</p>
          </Notice>
        ) : null}
        <div className="dialog-actions">
          <Button onClick={onClose}>{texts.action.cancel}</Button>
          {other}
          <Button look="primary" type="submit" busy={busy}>
            {does}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
