import { useCallback, useRef } from 'react';
import { randomId } from './random-id.ts';

/** The idempotency key of one intention: kept while it is retried, fresh after `done`. */
export function useIntentionKey() {
  const key = useRef<string | null>(null);
  const current = useCallback(() => (key.current ??= randomId()), []);
  const done = useCallback(() => {
    key.current = null;
  }, []);
  return { current, done };
}
