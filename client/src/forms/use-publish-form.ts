import { useMutation } from '@apollo/client/react';
import type { FormIssue } from '@ke-hoach/forms';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { Builder_draftFragment, FormPurpose, RollOut } from '../gql/graphql.ts';
import { PublishFormDocument } from './builder-operations.ts';

/** What the server said to the last try. */
export type PublishOutcome =
  | { kind: 'published'; number: number; moved: number; rollOut: RollOut; purpose: FormPurpose }
  | { kind: 'rejected'; issues: FormIssue[] }
  | { kind: 'unconfirmed' }
  | { kind: 'conflict'; by: string; at: string };

/** `publishForm`; a retry after no answer carries the same key, so that nothing is published twice. */
export function usePublishForm(draft: Builder_draftFragment) {
  const key = useIntentionKey();
  const [publish, { loading, error }] = useMutation(PublishFormDocument);
  const [outcome, setOutcome] = useState<PublishOutcome | null>(null);
  const publishForm = async (rollOut: RollOut, confirmedChanges: string[]) => {
    const chosen = { draftId: draft.id, expectedRevision: draft.editRevision, rollOut, confirmedChanges };
    const { data } = await publish({
      variables: { input: { ...chosen, idempotencyKey: key.current() } },
    }).catch(() => ({ data: undefined }));
    const result = data?.publishForm;
    if (!result) return;
    key.done();
    if (result.__typename === 'FormPublished')
      setOutcome({
        ...{ kind: 'published', number: result.version.number, moved: result.movedAssignments, rollOut },
        purpose: result.version.form.purpose,
      });
    if (result.__typename === 'FormRejected') setOutcome({ kind: 'rejected', issues: result.issues as FormIssue[] });
    if (result.__typename === 'FormMeaningUnconfirmed') setOutcome({ kind: 'unconfirmed' });
    if (result.__typename === 'FormDraftConflict')
      setOutcome({ kind: 'conflict', by: result.draft.savedBy?.name ?? '', at: result.draft.savedAt });
  };
  return { publishForm, publishing: loading, error, outcome };
}
