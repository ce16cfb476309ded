import { useState } from 'react';
import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { useSaveEntry } from './use-save-entry.ts';

type Entry = LibraryEntry_entryFragment;

/**
 * What somebody typed into an entry and has not saved, with the version it follows. A version that somebody else saves
 * meanwhile overwrites nothing: the editing goes on from it, or is dropped.
 */
export function useEntryEditing<Typed>(entry: Entry, rebase: (typed: Typed, newest: Entry) => Typed) {
  const texts = useTexts();
  const announce = useAnnounce();
  const [editing, setEditing] = useState<{ base: Entry; typed: Typed } | null>(null);
  const { editLibraryEntry, saving, problem, forget } = useSaveEntry();
  const base = editing?.base ?? entry;

  const save = async (content: unknown): Promise<boolean> => {
    const saved = await editLibraryEntry(base, content);
    if (!saved) return false;
    setEditing(null);
    announce(texts.library.savedAs(saved.title, saved.version));
    return true;
  };
  return {
    ...{ base, saving, problem, save },
    typed: editing?.typed ?? null,
    type: (typed: Typed) => setEditing({ base, typed }),
    drop: () => {
      forget();
      setEditing(null);
    },
    /** Goes on from what somebody else saved. */
    keepMine: (newest: Entry) => {
      forget();
      setEditing(editing && { base: newest, typed: rebase(editing.typed, newest) });
    },
  };
}

export type EntryEditing = ReturnType<typeof useEntryEditing<unknown>>;
