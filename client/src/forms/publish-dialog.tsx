import { useApolloClient, useQuery } from '@apollo/client/react';
import { parseForm } from '@ke-hoach/forms';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Builder_draftFragment, RollOut, RollOut_assignmentFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-publishing.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { ChangeList } from './change-list.tsx';
import { ConfirmChangesFields } from './confirm-changes-fields.tsx';
import { FormIssueList } from './form-issue-list.tsx';
import { decided } from './leave-builder.tsx';
import { LostSources } from './lost-sources.tsx';
import { PublishStep } from './publish-step.tsx';
import { PublicationDocument } from './publication-operations.ts';
import { PublishedDialog } from './published-dialog.tsx';
import { ReplayResult } from './replay-result.tsx';
import { RollOutFields } from './roll-out-fields.tsx';
import { usePublishForm } from './use-publish-form.ts';
import { useReplay } from './use-replay.ts';
import './publish-dialog.css';

interface Props {
  formId: string;
  draft: Builder_draftFragment;
  onClose: () => void;
}

/**
 * Publishing, step after step: what changes, what earlier reports would be told, what loses its source, every change of
 * meaning to be confirmed, and whether open periods follow. Whatever is refused, the choices stay.
 */
export function PublishDialog({ formId, draft, onClose }: Props) {
  const texts = useTexts();
  const { builder, publishing: steps } = texts;
  const leave = useLeave(formId);
  const { publishForm, publishing, error, outcome } = usePublishForm(draft);
  const published = outcome?.kind === 'published';
  const {
    data,
    error: unseen,
    refetch,
  } = useQuery(PublicationDocument, {
    variables: { draftId: draft.id },
    fetchPolicy: 'network-only',
    // A published draft is gone.
    skip: published,
  });
  const replay = useReplay(draft, published);
  const form = useMemo(() => {
    const parsed = parseForm({ schema: draft.schema, uiSchema: draft.uiSchema });
    return parsed.ok ? parsed.form : null;
  }, [draft.schema, draft.uiSchema]);
  const [chosen, setChosen] = useState<RollOut | null>(null);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const seen = data?.publication;
  const rollOut = chosen ?? recommended(seen?.openAssignments ?? []);
  const toConfirm = draft.changes.filter((change) => change.needsConfirmation);
  const missing = toConfirm.some(({ id }) => !confirmed.has(id));
  const confirming = useRef<HTMLDivElement>(null);
  const intro = useRef<HTMLParagraphElement>(null);
  // The browser would lead to the first tick, past what is to be read before it.
  useEffect(() => intro.current?.focus(), []);

  useEffect(() => {
    if (data && data.publication.editRevision !== draft.editRevision) void refetch();
  }, [data, draft.editRevision, refetch]);

  const publish = () => {
    setAsked(true);
    if (missing) confirming.current?.querySelector<HTMLElement>('input:not(:checked)')?.focus();
    else void publishForm(rollOut, [...confirmed]);
  };

  if (outcome?.kind === 'published') {
    const then = (to?: string, begin?: object) => void leave(to, begin);
    return <PublishedDialog {...{ formId, outcome }} isFirst={!draft.basedOn} onLeave={then} />;
  }
  const wait = unseen ? <Failure error={unseen} retry={() => void refetch()} /> : <Loading />;
  return (
    <Dialog title={draft.basedOn ? builder.publishTitle : builder.publishFirst} onClose={onClose} wide>
      <p ref={intro} tabIndex={-1}>
        {draft.basedOn ? builder.publishIntro : builder.publishFirstIntro}
      </p>
      {draft.basedOn ? (
        <PublishStep title={steps.stepChanges}>
          {draft.changes.length > 0 ? (
            <ChangeList changes={draft.changes} />
          ) : (
            <p className="quiet">{builder.noChanges}</p>
          )}
        </PublishStep>
      ) : null}
      {draft.basedOn && form ? (
        <PublishStep title={steps.stepReplay}>
          <ReplayResult form={form} replay={replay} />
        </PublishStep>
      ) : null}
      {draft.basedOn ? (
        <PublishStep title={steps.stepLost}>{seen ? <LostSources uses={seen.lostSources} /> : wait}</PublishStep>
      ) : null}
      {toConfirm.length > 0 ? (
        <div ref={confirming}>
          <PublishStep title={steps.stepConfirm}>
            <ConfirmChangesFields changes={toConfirm} confirmed={confirmed} onConfirm={setConfirmed} asked={asked} />
          </PublishStep>
        </div>
      ) : null}
      {draft.basedOn ? (
        <PublishStep title={steps.stepRollOut}>
          {seen ? <RollOutFields open={seen.openAssignments} rollOut={rollOut} onChoose={setChosen} /> : wait}
        </PublishStep>
      ) : null}
      {error ? <Failure error={error} kept={`${texts.fail.nothingChanged} ${steps.failedAgain}`} /> : null}
      {outcome?.kind === 'conflict' ? (
        <Notice tone="warn" urgent>
          <p>{builder.publishConflict(outcome.by, outcome.at)}</p>
        </Notice>
      ) : null}
      {outcome?.kind === 'rejected' ? (
        <Notice tone="bad" title={builder.rejected} urgent>
          <FormIssueList issues={outcome.issues} />
        </Notice>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={publishing} onClick={publish}>
          {publishing ? builder.publishing : builder.publishNow}
        </Button>
      </div>
    </Dialog>
  );
}

/** While nobody has begun, everybody may have the new version without any trouble. */
function recommended(open: readonly RollOut_assignmentFragment[]): RollOut {
  const isUntouched = open.length > 0 && open.every(({ units, unstarted }) => unstarted === units);
  return isUntouched ? 'REQUIRED' : 'NONE';
}

/** Goes to the forms, or elsewhere; they ask again for what was published. */
function useLeave(formId: string) {
  const navigate = useNavigate();
  const client = useApolloClient();
  return async (to = '/forms', begin = {}) => {
    await navigate(to, { state: { ...decided, ...begin } });
    client.cache.evict({ id: client.cache.identify({ __typename: 'Form', id: formId }) });
    await client.refetchQueries({ include: 'active' });
  };
}
