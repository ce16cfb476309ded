import { Suspense, useState } from 'react';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { DiscardDraftDialog } from './discard-draft-dialog.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import type { EditHistory } from './use-edit-history.ts';

const PublishDialog = lazyPart(async () => (await import('./publish-dialog.tsx')).PublishDialog);

interface Props {
  formId: string;
  draft: Builder_draftFragment | null;
  history: EditHistory;
  /** Ends once all edits so far have ended. */
  settled: () => Promise<unknown>;
  saving: boolean;
}

/** What is done with the draft as a whole, with the dialogs that ask first. */
export function BuilderActions({ formId, draft, history, settled, saving }: Props) {
  const texts = useTexts();
  const [dialog, setDialog] = useState<'publish' | 'discard' | null>(null);
  const close = () => setDialog(null);
  return (
    <div className="row" data-region="actions">
      <UndoButtons history={history} saving={saving} />
      {draft ? <Button onClick={() => setDialog('discard')}>{texts.builder.discard}</Button> : null}
      <Button look="primary" busy={!draft && !saving} onClick={() => void settled().then(() => setDialog('publish'))}>
        {texts.builder.publish}
      </Button>
      <Suspense>
        {draft && dialog === 'publish' ? <PublishDialog formId={formId} draft={draft} onClose={close} /> : null}
      </Suspense>
      {draft && dialog === 'discard' ? <DiscardDraftDialog formId={formId} draft={draft} onClose={close} /> : null}
    </div>
  );
}
