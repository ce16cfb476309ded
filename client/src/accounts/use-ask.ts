import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';

/** One intention of a dialog: its key, whether it runs, and what failed; what is on screen is read anew afterwards. */
export function useAsk() {
  const client = useApolloClient();
  const key = useIntentionKey();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const ask = async (run: (idempotencyKey: string) => Promise<boolean>) => {
    setBusy(true);
    setFailure(null);
    try {
      const isDone = await run(key.current());
      key.done();
      if (isDone) await client.refetchQueries({ include: 'active' });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return { ask, busy, failure };
}
