import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { randomId } from '../apollo/random-id.ts';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { StartFormDraftDocument } from './builder-operations.ts';

/** `startFormDraft`, called by the first edit. When it is refused, for instance because somebody began one, the form is read again. */
export function useStartFormDraft(formId: string, readAgain: () => unknown): () => Promise<Builder_draftFragment> {
  const [start] = useMutation(StartFormDraftDocument);
  return useCallback(async () => {
    try {
      const { data } = await start({ variables: { input: { formId, idempotencyKey: randomId() } } });
      return data!.startFormDraft;
    } catch (error) {
      readAgain();
      throw error;
    }
  }, [start, formId, readAgain]);
}
