import type { Form, FormDocument } from '@ke-hoach/forms';
import { applyOperation, operationProblemSentence, type Operation } from '@ke-hoach/forms/build';
import { useState } from 'react';
import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { useLanguage } from '../texts/texts.tsx';
import { codeListOf } from './entry-content.ts';
import { documentOfList, listOfDocument } from './list-document.ts';
import { useEntryEditing } from './use-entry-editing.ts';

/** The edits of a list that are not saved, the list after them, and how many fell away on somebody else's version. */
interface Typed {
  operations: readonly Operation[];
  document: FormDocument;
  leftOut: number;
}

/** Editing a code list by operations, which are done anew on a version that somebody else saved. */
export function useListEditing(entry: LibraryEntry_entryFragment) {
  const { language } = useLanguage();
  const editing = useEntryEditing<Typed>(entry, ({ operations }, newest) =>
    again(operations, documentOfList(codeListOf(newest.content))),
  );
  const [refused, setRefused] = useState<string | null>(null);
  const document = editing.typed?.document ?? documentOfList(codeListOf(editing.base.content));

  /** True when it was done; else `refused` says why not. */
  const edit = async (operation: Operation, form?: Form): Promise<boolean> => {
    const done = applyOperation(document, operation);
    setRefused(done.ok ? null : operationProblemSentence(done.problem, language, form));
    if (!done.ok) return false;
    const operations = [...(editing.typed?.operations ?? []), operation];
    editing.type({ operations, document: done.document, leftOut: 0 });
    return true;
  };
  return {
    ...editing,
    ...{ document, edit, refused },
    leftOut: editing.typed?.leftOut ?? 0,
    save: () => editing.save(listOfDocument(document)),
  };
}

function again(operations: readonly Operation[], start: FormDocument): Typed {
  let document = start;
  const kept = operations.filter((operation) => {
    const done = applyOperation(document, operation);
    if (done.ok) document = done.document;
    return done.ok;
  });
  return { operations: kept, document, leftOut: operations.length - kept.length };
}
