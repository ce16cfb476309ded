import type { ClipboardEventHandler } from 'react';
import { Labelled } from '../ui/labelled.tsx';

interface Props {
  label: string;
  hint?: string;
  value: string;
  onChange: (title: string) => void;
  onPaste?: ClipboardEventHandler;
  mistake: string | null;
}

/** The title of something about to be added; the caret is in it at once. */
export function NewTitleField({ label, hint, value, onChange, onPaste, mistake }: Props) {
  return (
    <Labelled label={label} {...(hint ? { hint } : {})} mistake={mistake}>
      {(given) => (
        <input
          {...given}
          className="control"
          autoFocus
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onPaste={onPaste}
        />
      )}
    </Labelled>
  );
}
