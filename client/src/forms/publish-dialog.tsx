import { useApolloClient, useMutation } from '@apollo/client/react';
import type { FormIssue } from '@ke-hoach/forms';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { Builder_draftFragment, RollOut } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { PublishFormDocument } from './builder-operations.ts';
import { ChangeList } from './change-list.tsx';
import { FormIssueList } from './form-issue-list.tsx';

interface Props {
  formId: string;
  draft: Builder_draftFragment;
  onClose: () => void;
}

/** Shows what changes, asks for a tick where earlier figures are touched, and how open periods follow; then publishes. */
export function PublishDialog({ formId, draft, onClose }: Props) {
  const texts = useTexts();
  const navigate = useNavigate();
  const client = useApolloClient();
  const key = useIntentionKey();
  const [publish, { loading, error }] = useMutation(PublishFormDocument);
  const [rollOut, setRollOut] = useState<RollOut>('NONE');
  const [seen, setSeen] = useState(false);
  const [asked, setAsked] = useState(false);
  const [issues, setIssues] = useState<FormIssue[]>([]);
  const [conflict, setConflict] = useState<{ by: string; at: string } | null>(null);
  const [published, setPublished] = useState<{ number: number; moved: number } | null>(null);
  const breaking = draft.changes.some((change) => change.breaking);

  const publishForm = async () => {
    setAsked(true);
    if (breaking && !seen) return;
    const { data } = await publish({
      variables: {
        input: { draftId: draft.id, expectedRevision: draft.editRevision, rollOut, idempotencyKey: key.current() },
      },
    }).catch(() => ({ data: undefined }));
    const result = data?.publishForm;
    if (!result) return;
    key.done();
    if (result.__typename === 'FormPublished')
      setPublished({ number: result.version.number, moved: result.movedAssignments });
    if (result.__typename === 'FormRejected') setIssues(result.issues as FormIssue[]);
    if (result.__typename === 'FormDraftConflict')
      setConflict({ by: result.draft.savedBy?.name ?? '', at: result.draft.savedAt });
  };

  const leave = async () => {
    await navigate('/forms');
    client.cache.evict({ id: client.cache.identify({ __typename: 'Form', id: formId }) });
    await client.refetchQueries({ include: 'active' });
  };

  if (published) {
    return (
      <Dialog title={texts.builder.published(published.number)} onClose={() => void leave()}>
        <p>{texts.builder.movedAssignments(published.moved)}</p>
        <div className="dialog-actions">
          <Button look="primary" onClick={() => void leave()}>
            {texts.builder.toForms}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={texts.builder.publishTitle} onClose={onClose} wide>
      <p>{texts.builder.publishIntro}</p>
      {error ? <Failure error={error} kept={texts.fail.nothingChanged} /> : null}
      {conflict ? (
        <Notice tone="warn" urgent>
          <p>{texts.builder.conflict(conflict.by, conflict.at)}</p>
        </Notice>
      ) : null}
      {issues.length > 0 ? (
        <Notice tone="bad" title={texts.builder.rejected} urgent>
          <FormIssueList issues={issues} />
        </Notice>
      ) : null}
      <h3>{texts.builder.changes}</h3>
      {draft.changes.length > 0 ? (
        <ChangeList changes={draft.changes} />
      ) : (
        <p className="quiet">{texts.builder.noChanges}</p>
      )}
      {breaking ? (
        <div>
          <label className="tick">
            <input type="checkbox" checked={seen} onChange={(event) => setSeen(event.target.checked)} />
            {texts.builder.acknowledge}
          </label>
          {asked && !seen ? (
            <p className="mistake" role="alert">
              {texts.builder.acknowledgeFirst}
            </p>
          ) : null}
        </div>
      ) : null}
      <fieldset>
        <legend className="label">{texts.builder.rollOut}</legend>
        {(['NONE', 'UNSTARTED'] as const).map((choice) => (
          <label key={choice} className="tick">
            <input type="radio" name="roll-out" checked={rollOut === choice} onChange={() => setRollOut(choice)} />
            {choice === 'NONE' ? texts.builder.rollOutNone : texts.builder.rollOutUnstarted}
          </label>
        ))}
      </fieldset>
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={loading} onClick={() => void publishForm()}>
          {loading ? texts.builder.publishing : texts.builder.publishNow}
        </Button>
      </div>
    </Dialog>
  );
}
