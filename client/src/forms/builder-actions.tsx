import { Suspense, useState } from 'react';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { DiscardDraftDialog } from './discard-draft-dialog.tsx';
import type { HalfWritten } from './half-written.ts';
import { notAdded } from './leave-builder.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import type { EditHistory } from './use-edit-history.ts';

const PublishDialog = lazyPart(async () => (await import('./publish-dialog.tsx')).PublishDialog);
const UnfinishedDialog = lazyPart(async () => (await import('./unfinished-dialog.tsx')).UnfinishedDialog);

interface Props {
  formId: string;
  draft: Builder_draftFragment | null;
  history: EditHistory;
  /** Ends once all edits so far have ended. */
  settled: () => Promise<unknown>;
  saving: boolean;
  /** What the draft does not hold, as it is not complete; nothing is published meanwhile. */
  halfWritten: readonly HalfWritten[];
  /** Questions to choose an answer of that offer none yet. */
  choiceless: readonly HalfWritten[];
  /** Opens one of them. */
  onGo: (id: string) => void;
}

/** What is done with the draft as a whole, with the dialogs that ask first. */
export function BuilderActions({ formId, draft, history, settled, saving, halfWritten, choiceless, onGo }: Props) {
  const texts = useTexts();
  const [dialog, setDialog] = useState<'publish' | 'discard' | null>(null);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const isUnfinished = halfWritten.length + choiceless.length + typed.length > 0;
  const close = () => setDialog(null);
  const askToPublish = async () => {
    await settled();
    setTyped(notAdded());
    setDialog('publish');
  };
  return (
    <div className="row" data-region="actions">
      <UndoButtons history={history} saving={saving} />
      {draft ? <Button onClick={() => setDialog('discard')}>{texts.builder.discard}</Button> : null}
      <Button look="primary" busy={!draft && !saving} onClick={() => void askToPublish()}>
        {texts.builder.publish}
      </Button>
      <Suspense>
        {dialog === 'publish' && isUnfinished ? (
          <UnfinishedDialog
            {...{ halfWritten, choiceless }}
            notAdded={typed}
            onGo={(id) => {
              close();
              onGo(id);
            }}
            onClose={close}
          />
        ) : null}
        {draft && dialog === 'publish' && !isUnfinished ? (
          <PublishDialog formId={formId} draft={draft} onClose={close} />
        ) : null}
      </Suspense>
      {draft && dialog === 'discard' ? <DiscardDraftDialog formId={formId} draft={draft} onClose={close} /> : null}
    </div>
  );
}
