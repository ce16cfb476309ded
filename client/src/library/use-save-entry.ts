import { useMutation } from '@apollo/client/react';
import { operationProblemSentence, type OperationProblem } from '@ke-hoach/forms/build';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { LibraryEntry_entryFragment, LibraryKind, SaveLibraryEntry_resultFragment } from '../gql/graphql.ts';
import { useLanguage, useProblemSentence, useTexts } from '../texts/texts.tsx';
import {
  CreateLibraryEntryDocument,
  EditLibraryEntryDocument,
  RestoreLibraryEntryDocument,
  RetireLibraryEntryDocument,
} from './library-operations.ts';

/** Why an entry was not saved. */
export type SaveProblem =
  | { kind: 'refused'; code: string; details: unknown }
  | { kind: 'conflict'; entry: LibraryEntry_entryFragment }
  | { kind: 'failed'; error: unknown };

interface Known {
  id: string;
  version: number;
}

/** Making, editing, retiring and restoring entries: each answers the entry as saved, or null; then `problem` says why not. */
export function useSaveEntry() {
  const key = useIntentionKey();
  const [create, { loading: creating }] = useMutation(CreateLibraryEntryDocument);
  const [edit, { loading: editing }] = useMutation(EditLibraryEntryDocument);
  const [retire, { loading: retiring }] = useMutation(RetireLibraryEntryDocument);
  const [restore, { loading: restoring }] = useMutation(RestoreLibraryEntryDocument);
  const [problem, setProblem] = useState<SaveProblem | null>(null);

  const settle = async (ask: (idempotencyKey: string) => Promise<SaveLibraryEntry_resultFragment | undefined>) => {
    setProblem(null);
    try {
      const result = await ask(key.current());
      key.done();
      if (result?.__typename === 'LibraryEntrySaved') return result.entry;
      if (result?.__typename === 'LibraryEntryConflict') setProblem({ kind: 'conflict', entry: result.entry });
      if (result?.__typename === 'LibraryEntryRefused')
        setProblem({ kind: 'refused', code: result.code, details: result.details });
    } catch (error) {
      setProblem({ kind: 'failed', error });
    }
    return null;
  };

  return {
    ...{ problem, saving: creating || editing || retiring || restoring, forget: () => setProblem(null) },
    createLibraryEntry: (input: { kind: LibraryKind; content: unknown; key?: string | null }) =>
      settle(async (idempotencyKey) => {
        const { data } = await create({ variables: { input: { ...input, idempotencyKey } } });
        return data?.createLibraryEntry;
      }),
    editLibraryEntry: ({ id, version }: Known, content: unknown) =>
      settle(async (idempotencyKey) => {
        const input = { entryId: id, expectedVersion: version, content, idempotencyKey };
        return (await edit({ variables: { input } })).data?.editLibraryEntry;
      }),
    retireLibraryEntry: ({ id, version }: Known) =>
      settle(async (idempotencyKey) => {
        const input = { entryId: id, expectedVersion: version, idempotencyKey };
        return (await retire({ variables: { input } })).data?.retireLibraryEntry;
      }),
    restoreLibraryEntry: ({ id, version }: Known) =>
      settle(async (idempotencyKey) => {
        const input = { entryId: id, expectedVersion: version, idempotencyKey };
        return (await restore({ variables: { input } })).data?.restoreLibraryEntry;
      }),
  };
}

/** The sentence for an entry that was not saved. */
export function useSaveProblemSentence() {
  const texts = useTexts();
  const { language } = useLanguage();
  const failed = useProblemSentence();
  return (problem: SaveProblem): string => {
    if (problem.kind === 'failed') return failed(problem.error);
    if (problem.kind === 'conflict')
      return texts.library.conflict(problem.entry.savedBy?.name ?? '', problem.entry.version);
    const own: Partial<Record<string, string>> = texts.library.refused;
    return own[problem.code] ?? operationProblemSentence(problem as unknown as OperationProblem, language);
  };
}
