import type { FormDocument } from '@ke-hoach/forms';
import { useMemo, useState } from 'react';

const written = (document: FormDocument) => JSON.stringify(document, null, 2);

/**
 * A form document as text that an expert edits. Until something is typed the text follows the draft; from then on it stays
 * as typed, and `base` is the document it was begun on, so that only what the expert changed is applied.
 */
export function useSchemaText(document: FormDocument) {
  const shown = useMemo(() => written(document), [document]);
  const [typed, setTyped] = useState<{ text: string; base: FormDocument } | null>(null);
  const base = typed?.base;
  const begunOn = useMemo(() => base && written(base), [base]);
  return {
    text: typed?.text ?? shown,
    base: base ?? document,
    isTyped: typed !== null,
    /** The draft is no longer what the expert began on. */
    isBehind: begunOn !== undefined && begunOn !== shown,
    type: (text: string) => setTyped((before) => ({ text, base: before?.base ?? document })),
    forget: () => setTyped(null),
  };
}
