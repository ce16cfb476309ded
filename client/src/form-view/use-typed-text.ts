import { useCallback, useEffect, useRef, useState } from 'react';
import { afterPaint } from './after-paint.ts';
import { registerPending } from './pending-texts.ts';
import { LONGEST_HELD, TYPING_PAUSE } from './typing-pause.ts';
import { whenReleased } from './when-released.ts';

/** Without what no server keeps and nobody sees: NUL and half a sign, as they come with what is copied out of some files. */
const keepable = (text: string) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '');

/** Nothing follows how a text scrolls inside its input; React would look for what does at each key of a long one. */
const stayInside = (event: Event) => {
  if (event.target instanceof Element && event.target.matches('input, textarea')) event.stopPropagation();
};
for (const name of ['scroll', 'scrollend']) document.addEventListener(name, stayInside, true);

/** What was typed and not handed on yet; `since` its first key. */
interface Held {
  text: string;
  since: number;
  timer: ReturnType<typeof setTimeout>;
  forget: () => void;
}

/**
 * The text in an input while it is being typed. The text is never rewritten under the person's hands (Telex and VNI
 * compose there); it reaches `commit` a moment after the last keystroke, on leaving the field, or when the page goes away.
 * Who types on without a pause has it handed on between two keys, so that the power takes a few words at most.
 */
export function useTypedText(shown: string, commit: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<Held | null>(null);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });

  const settle = useCallback(() => {
    const held = waiting.current;
    if (!held) return;
    waiting.current = null;
    clearTimeout(held.timer);
    held.forget();
    latest.current(keepable(held.text));
  }, []);

  useEffect(() => settle, [settle]);

  const change = (text: string) => {
    setTyped(text);
    const held = waiting.current;
    const timer = setTimeout(settle, TYPING_PAUSE);
    const now = performance.now();
    if (held) {
      clearTimeout(held.timer);
      Object.assign(held, { text, timer });
      // The next key may come when the longest time is over; where none comes, the pause hands it on.
      if (now - held.since >= LONGEST_HELD - TYPING_PAUSE) afterPaint(settle);
    } else {
      waiting.current = { text, since: now, timer, forget: registerPending(settle) };
    }
  };

  const leave = () => {
    settle();
    whenReleased(() => setTyped(null));
  };

  return { text: typed ?? shown, typing: typed !== null, change, leave };
}
