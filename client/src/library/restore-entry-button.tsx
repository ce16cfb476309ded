import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useSaveEntry, useSaveProblemSentence } from './use-save-entry.ts';

/** Offers a retired entry again. */
export function RestoreEntryButton({ entry }: { entry: LibraryEntry_entryFragment }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const { restoreLibraryEntry, saving, problem } = useSaveEntry();
  const sentence = useSaveProblemSentence();
  const restore = async () => {
    if (!(await restoreLibraryEntry(entry))) return;
    announce(texts.library.restoredNow(entry.title));
    // The button is gone once the entry is offered.
    requestAnimationFrame(() => document.getElementById('entry-title')?.focus());
  };
  return (
    <div className="stack">
      <Button busy={saving} onClick={() => void restore()}>
        {texts.library.restore}
      </Button>
      {problem ? (
        <p className="mistake" role="alert">
          {sentence(problem)}
        </p>
      ) : null}
    </div>
  );
}
