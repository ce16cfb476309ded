import { createContext } from 'react';
import type { Operation } from '@ke-hoach/forms/build';
import type { Unfinished } from './unfinished.ts';

/** A text that was typed in a box and is not kept; `base` is the kept text it was typed over. */
export interface TypedText {
  text: string;
  base: string;
}

/** Where texts that could not be kept wait while the card with their box is closed. */
export interface TypedTexts {
  of: (box: string) => TypedText | undefined;
  /** Undefined forgets it: it was kept, or given up. */
  keep: (box: string, typed: TypedText | undefined) => void;
}

/** Those of the card around a box; null where cards do not close. */
export const TypedTextsContext = createContext<TypedTexts | null>(null);

/** The texts of one field, section or group among what is unfinished of its form. */
export function typedTextsOf(unfinished: Unfinished, id: string): TypedTexts {
  return {
    of: (box) => unfinished.of(id).texts?.[box],
    keep: (box, typed) => {
      const { [box]: before, ...others } = unfinished.of(id).texts ?? {};
      if (!before && !typed) return;
      const texts = typed ? { ...others, [box]: typed } : others;
      unfinished.keep(id, 'texts', Object.keys(texts).length > 0 ? texts : undefined);
    },
  };
}

/** Forgets the texts that an operation has written after all. */
export function forgetWritten(unfinished: Unfinished, id: string, operation: Operation): void {
  const written = JSON.stringify(operation);
  const typed = typedTextsOf(unfinished, id);
  for (const [box, { text }] of Object.entries(unfinished.of(id).texts ?? {}))
    if (written.includes(JSON.stringify(text))) typed.keep(box, undefined);
}
