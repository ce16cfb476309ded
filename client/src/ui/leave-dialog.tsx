import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

export interface LeaveWords {
  leaveTitle: string;
  leaveWarning: string;
  leave: string;
  stay: string;
}

interface Props {
  words: LeaveWords;
  onLeave: () => void;
  onStay: () => void;
}

/** Asks before a page is left on which something would be lost; staying is offered first to the hand. */
export function LeaveDialog({ words, onLeave, onStay }: Props) {
  return (
    <Dialog title={words.leaveTitle} onClose={onStay}>
      <p>{words.leaveWarning}</p>
      <div className="dialog-actions">
        <Button onClick={onLeave}>{words.leave}</Button>
        <Button look="primary" onClick={onStay}>
          {words.stay}
        </Button>
      </div>
    </Dialog>
  );
}
