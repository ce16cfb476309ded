import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSaveEntry, useSaveProblemSentence } from './use-save-entry.ts';

/** Asks once more before an entry is offered no more. */
export function RetireEntryDialog({ entry, onClose }: { entry: LibraryEntry_entryFragment; onClose: () => void }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const { retireLibraryEntry, saving, problem } = useSaveEntry();
  const sentence = useSaveProblemSentence();
  const retire = async () => {
    if (!(await retireLibraryEntry(entry))) return;
    onClose();
    announce(texts.library.retiredNow(entry.title));
    // The button that opened the dialog is gone with the right to edit.
    requestAnimationFrame(() => document.getElementById('entry-title')?.focus());
  };
  return (
    <Dialog title={texts.library.retireTitle(entry.title)} onClose={onClose}>
      <p>{texts.library.retireWarning}</p>
      {problem ? (
        <Notice tone="bad" urgent>
          <p>{sentence(problem)}</p>
        </Notice>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={saving} onClick={() => void retire()}>
          {texts.library.retireNow}
        </Button>
      </div>
    </Dialog>
  );
}
