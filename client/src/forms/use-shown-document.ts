import type { FormDocument } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { useEffect, useMemo, useState } from 'react';
import type { shownAtOnce } from './shown-at-once.ts';

/**
 * The draft as it will be once the edits on their way are done. What does edits is fetched once the page stands; until
 * then, and where it cannot be fetched, an edit is seen when it is saved.
 */
export function useShownDocument({ schema, uiSchema }: FormDocument, pending: readonly Operation[]): FormDocument {
  const [apply, setApply] = useState<typeof shownAtOnce | null>(null);
  useEffect(() => {
    import('./shown-at-once.ts').then(
      (module) => setApply(() => module.shownAtOnce),
      () => undefined,
    );
  }, []);
  return useMemo(() => {
    const saved = { schema, uiSchema };
    return apply && pending.length > 0 ? apply(saved, pending) : saved;
  }, [schema, uiSchema, apply, pending]);
}
