import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { DiscardFormDraftDocument } from './builder-operations.ts';
import { decided } from './leave-builder.tsx';
import { forgetUnfinished } from './unfinished.ts';

/** Asks once more before unpublished changes are thrown away. What somebody saved meanwhile is shown first. */
export function DiscardDraftDialog({
  formId,
  draft,
  onClose,
}: {
  formId: string;
  draft: Builder_draftFragment;
  onClose: () => void;
}) {
  const texts = useTexts();
  const navigate = useNavigate();
  const client = useApolloClient();
  const key = useIntentionKey();
  const [conflict, setConflict] = useState<{ by: string; at: string } | null>(null);
  const [discard, { loading, error }] = useMutation(DiscardFormDraftDocument);
  const discardFormDraft = async () => {
    const { data } = await discard({
      variables: { input: { draftId: draft.id, expectedRevision: draft.editRevision, idempotencyKey: key.current() } },
    }).catch(() => ({ data: undefined }));
    const result = data?.discardFormDraft;
    if (!result) return;
    key.done();
    if (result.__typename === 'FormDraftConflict') {
      setConflict({ by: result.draft.savedBy?.name ?? '', at: result.draft.savedAt });
      return;
    }
    forgetUnfinished(client, formId);
    await navigate('/forms', { state: decided });
    client.cache.evict({ id: client.cache.identify({ __typename: 'Form', id: formId }) });
    await client.refetchQueries({ include: 'active' });
  };
  if (conflict) {
    return (
      <Dialog title={texts.builder.discardTitle} onClose={onClose}>
        <Notice tone="warn" urgent>
          <p>{texts.builder.discardConflict(conflict.by, conflict.at)}</p>
        </Notice>
        <div className="dialog-actions">
          <Button look="primary" onClick={onClose}>
            {texts.builder.seeNewest}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={texts.builder.discardTitle} onClose={onClose}>
      <p>{draft.basedOn ? texts.builder.discardWarning : texts.builder.discardFormWarning}</p>
      {error ? <Failure error={error} kept={texts.fail.nothingChanged} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={loading} onClick={() => void discardFormDraft()}>
          {texts.builder.discard}
        </Button>
      </div>
    </Dialog>
  );
}
