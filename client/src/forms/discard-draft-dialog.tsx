import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { DiscardFormDraftDocument } from './builder-operations.ts';

/** Asks once more before unpublished changes are thrown away. */
export function DiscardDraftDialog({ draft, onClose }: { draft: Builder_draftFragment; onClose: () => void }) {
  const texts = useTexts();
  const navigate = useNavigate();
  const key = useIntentionKey();
  const [discard, { loading, error }] = useMutation(DiscardFormDraftDocument);
  const discardFormDraft = async () => {
    const done = await discard({
      variables: { input: { draftId: draft.id, expectedRevision: draft.editRevision, idempotencyKey: key.current() } },
      // The builder would begin a new draft at once if it saw that this one is gone.
      fetchPolicy: 'no-cache',
    }).catch(() => null);
    if (done) await navigate('/forms');
  };
  return (
    <Dialog title={texts.builder.discardTitle} onClose={onClose}>
      <p>{texts.builder.discardWarning}</p>
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
