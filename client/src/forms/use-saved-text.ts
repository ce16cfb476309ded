import { use, useEffect, useEffectEvent, useRef, useState } from 'react';
import { TypedTextsContext } from './typed-texts.ts';

interface Saving {
  /** What the box is called among those of its card. */
  box: string;
  /** The text as it is kept. */
  value: string;
  /** Called with what is to be kept, trimmed. Where it promises null or false, the text was not kept. */
  onSave: (text: string) => unknown;
  /** Says why a text cannot be kept; then nothing is sent. */
  mistakeOf?: ((text: string) => string | null) | undefined;
}

/**
 * A text that is kept when its box is left. What was typed stays while it is not kept, also when keeping it was refused
 * and the card around the box is closed.
 * Where the kept text meanwhile became another one, `meets` is true and leaving the box keeps nothing: the person chooses.
 */
export function useSavedText({ box, value, onSave, mistakeOf }: Saving) {
  const typedTexts = use(TypedTextsContext);
  const [before] = useState(() => typedTexts?.of(box));
  const [text, setText] = useState(before?.text ?? value);
  /** The kept text that was typed over; null while the box shows what is kept. */
  const [base, setBase] = useState<string | null>(before?.base ?? null);
  const [sending, setSending] = useState(0);
  const [refused, setRefused] = useState(before !== undefined);
  if (base === null && text !== value) setText(value);
  const typed = useRef(text);
  useEffect(() => {
    typed.current = text;
  });

  const settleBefore = useEffectEvent(() => {
    if (before?.text === value) typedTexts?.keep(box, undefined);
  });
  useEffect(() => settleBefore(), []);

  /** What is on its way: kept by Enter, it is not sent again by leaving the box. */
  const sent = useRef<string | null>(null);

  const wanted = text.trim();
  const mistake = text === value ? null : (mistakeOf?.(wanted) ?? null);
  const meets = base !== null && sending === 0 && mistake === null && value !== base && value !== wanted;

  const keep = (over: string) => typedTexts?.keep(box, { text: wanted, base: over });
  const forget = () => {
    setRefused(false);
    typedTexts?.keep(box, undefined);
  };
  const save = async (over: string) => {
    sent.current = wanted;
    setText(wanted);
    setSending((others) => others + 1);
    const answer = await onSave(wanted);
    setSending((others) => others - 1);
    if (sent.current === wanted) sent.current = null;
    if (answer === null || answer === false) {
      setRefused(true);
      return keep(over);
    }
    forget();
    // Who typed on meanwhile does so over the text just kept.
    setBase(typed.current.trim() === wanted ? null : wanted);
  };
  return {
    ...{ text, mistake, meets },
    /** What stands in the box could not be kept, and nothing else says so. */
    refused: refused && !meets && mistake === null && wanted !== value && sending === 0,
    type: (next: string) => {
      setText(next);
      if (base === null) setBase(value);
    },
    leave: () => {
      if (meets) return keep(base ?? value);
      if (wanted === value) {
        if (sending > 0) return;
        setBase(null);
        forget();
      } else if (sent.current === wanted) return;
      else if (mistake === null) void save(base ?? value);
      else {
        setText(wanted);
        keep(base ?? value);
      }
    },
    keepMine: () => {
      setBase(value);
      void save(value);
    },
    takeKept: () => {
      setBase(null);
      forget();
    },
  };
}
