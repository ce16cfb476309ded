import { useEffect, useRef, useState } from 'react';
import { Labelled } from '../ui/labelled.tsx';

interface Props {
  label: string;
  hint?: string;
  /** The text as it is kept. */
  value: string;
  /** Called when the box is left with another text, trimmed. Where it promises null, the text was not kept. */
  onSave: (text: string) => unknown;
  /** Says why a text cannot be kept; then nothing is sent. */
  mistakeOf?: (text: string) => string | null;
  multiline?: boolean;
  autoFocus?: boolean;
  /** A name or a number rather than prose: no spelling help, no capitals. */
  isCode?: boolean;
  inputMode?: 'numeric' | 'decimal';
}

/**
 * A text that is kept when its box is left. What was typed stays while it is not kept, also when keeping it was refused;
 * a newer kept text shows otherwise.
 */
export function SavedTextField({ label, hint, value, onSave, mistakeOf, multiline, isCode, ...rest }: Props) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  /** What keeping was refused: it stays in the box, whatever the kept text becomes. */
  const [unkept, setUnkept] = useState<string | null>(null);
  if (seen !== value) {
    setSeen(value);
    if (text === seen && text !== unkept) setText(value);
  }
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  const mistake = text === value ? null : (mistakeOf?.(text.trim()) ?? null);
  const keep = () => {
    const wanted = text.trim();
    setText(wanted);
    if (wanted !== value && !mistakeOf?.(wanted)) void save(wanted);
  };
  const save = async (wanted: string) => {
    setUnkept(null);
    if ((await onSave(wanted)) !== null) return;
    setUnkept(wanted);
    setText((now) => (now === latest.current ? wanted : now));
  };
  const given = {
    ...rest,
    className: 'control',
    value: text,
    spellCheck: isCode ? false : undefined,
    autoCapitalize: isCode ? 'none' : undefined,
    onBlur: keep,
    // A name given by the builder is there to be typed over.
    onFocus: rest.autoFocus ? selectAll : undefined,
  };
  return (
    <Labelled label={label} {...(hint ? { hint } : {})} mistake={mistake}>
      {(described) =>
        multiline ? (
          <textarea {...described} {...given} onChange={(event) => setText(event.target.value)} />
        ) : (
          <input {...described} {...given} onChange={(event) => setText(event.target.value)} />
        )
      }
    </Labelled>
  );
}

const selectAll = ({ target }: { target: HTMLInputElement | HTMLTextAreaElement }) => target.select();
