import { useMutation, useQuery } from '@apollo/client/react';
import type { Answers, Form } from '@ke-hoach/forms';
import { useState } from 'react';
import { followedBy } from '../apollo/pages.ts';
import { randomId } from '../apollo/random-id.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-history.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { DraftDifferences } from './draft-differences.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { DraftHistoryDocument, DraftSnapshotDocument, RestoreDraftDocument } from './draft-history-operations.ts';
import type { KeptDraft } from './kept-draft.ts';
import { theirsOf } from './use-save-draft.ts';

interface Props {
  reportId: string;
  form: Form;
  keeper: DraftKeeper;
  draft: KeptDraft;
  onClose: () => void;
}

/** Earlier states of a draft: when, by whom, what differs, and the way back to one of them. */
export function DraftHistoryDialog({ reportId, form, keeper, draft, onClose }: Props) {
  const texts = useTexts();
  const announce = useAnnounce();
  const [open, setOpen] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [restore, { loading: restoring }] = useMutation(RestoreDraftDocument);
  const { data, error, refetch, fetchMore } = useQuery(DraftHistoryDocument, {
    variables: { id: reportId },
    fetchPolicy: 'network-only',
  });
  const history = data?.report?.draftHistory;

  const goBack = async (snapshotId: string, at: string) => {
    setFailure(null);
    try {
      const { editRevision } = keeper.current();
      const input = { reportId, expectedRevision: editRevision, snapshotId, idempotencyKey: randomId() };
      const result = (await restore({ variables: { input } })).data?.restoreDraft;
      if (result?.__typename === 'ReportConflict') await keeper.meet(theirsOf(result.report));
      if (result?.__typename !== 'DraftRestored') return void refetch();
      keeper.replace(theirsOf(result.report));
      announce(texts.history.restored(at));
      onClose();
    } catch (reason) {
      setFailure(reason);
    }
  };
  const more = () =>
    fetchMore({
      variables: { after: history?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.report && next.report
          ? {
              report: {
                ...next.report,
                draftHistory: followedBy(before.report.draftHistory, next.report.draftHistory),
              },
            }
          : before,
    });

  return (
    <Dialog title={texts.history.title} onClose={onClose} wide>
      <p>{texts.history.hint}</p>
      {error ? <Failure error={error} retry={() => void refetch()} /> : history ? null : <Loading />}
      {failure !== null ? <Failure error={failure} kept={texts.fail.kept} /> : null}
      {history?.edges.length === 0 ? <p className="quiet">{texts.history.none}</p> : null}
      <ul className="plain draft-history">
        {history?.edges.map(({ node }) => (
          <li key={node.id}>
            <div className="row">
              <p>
                <strong>{texts.write.dateTime(node.savedAt)}</strong> · {node.savedBy?.name}
                <br />
                <span className="small quiet">{texts.history.differing(node.differing)}</span>
              </p>
              <Button
                aria-expanded={open === node.id}
                aria-label={texts.history.lookAt(node.savedAt)}
                onClick={() => setOpen(open === node.id ? null : node.id)}
              >
                {texts.history.look}
              </Button>
            </div>
            {open === node.id ? (
              <>
                <SnapshotDifferences reportId={reportId} snapshotId={node.id} form={form} now={draft.answers} />
                <Button look="primary" busy={restoring} onClick={() => void goBack(node.id, node.savedAt)}>
                  {texts.history.restore}
                </Button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        {history?.pageInfo.hasNextPage ? <Button onClick={() => void more()}>{texts.history.more}</Button> : null}
        <Button onClick={onClose}>{texts.action.close}</Button>
      </div>
    </Dialog>
  );
}

/** Asks what one earlier state holds, and shows where the draft differs. */
function SnapshotDifferences(props: { reportId: string; snapshotId: string; form: Form; now: Answers }) {
  const { reportId, snapshotId, form, now } = props;
  const { data, error, refetch } = useQuery(DraftSnapshotDocument, { variables: { id: reportId, snapshotId } });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  const snapshot = data?.report?.draftSnapshot;
  return snapshot ? <DraftDifferences form={form} now={now} then={snapshot.answers as Answers} /> : <Loading />;
}
