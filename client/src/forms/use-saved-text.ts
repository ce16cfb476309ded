import { useEffect, useRef, useState } from 'react';

interface Saving {
  /** The text as it is kept. */
  value: string;
  /** Called with what is to be kept, trimmed. Where it promises null or false, the text was not kept. */
  onSave: (text: string) => unknown;
  /** Says why a text cannot be kept; then nothing is sent. */
  mistakeOf?: ((text: string) => string | null) | undefined;
}

/**
 * A text that is kept when its box is left. What was typed stays while it is not kept, also when keeping it was refused.
 * Where the kept text meanwhile became another one, `meets` is true and leaving the box keeps nothing: the person chooses.
 */
export function useSavedText({ value, onSave, mistakeOf }: Saving) {
  const [text, setText] = useState(value);
  /** The kept text that was typed over; null while the box shows what is kept. */
  const [base, setBase] = useState<string | null>(null);
  const [sending, setSending] = useState(0);
  if (base === null && text !== value) setText(value);
  const typed = useRef(text);
  useEffect(() => {
    typed.current = text;
  });

  const wanted = text.trim();
  const mistake = text === value ? null : (mistakeOf?.(wanted) ?? null);
  const meets = base !== null && sending === 0 && mistake === null && value !== base && value !== wanted;

  const save = async () => {
    setText(wanted);
    setSending((others) => others + 1);
    const answer = await onSave(wanted);
    setSending((others) => others - 1);
    if (answer === null || answer === false) return;
    // Who typed on meanwhile does so over the text just kept.
    setBase(typed.current.trim() === wanted ? null : wanted);
  };
  return {
    ...{ text, mistake, meets },
    type: (next: string) => {
      setText(next);
      if (base === null) setBase(value);
    },
    leave: () => {
      if (meets) return;
      if (wanted === value) {
        if (sending === 0) setBase(null);
      } else if (mistake === null) void save();
      else setText(wanted);
    },
    keepMine: () => {
      setBase(value);
      void save();
    },
    takeKept: () => setBase(null),
  };
}
