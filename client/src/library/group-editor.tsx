import { applyOperation } from '@ke-hoach/forms/build';
import { useState, type FormEvent } from 'react';
import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { groupOf } from './entry-content.ts';
import { SaveBar } from './save-bar.tsx';
import { useEntryEditing } from './use-entry-editing.ts';

/** Renaming a group; its fields are changed in a form and saved from there. */
export function GroupEditor({ entry }: { entry: LibraryEntry_entryFragment }) {
  const texts = useTexts();
  const [asked, setAsked] = useState(false);
  const editing = useEntryEditing<string>(entry, (typed) => typed);
  const title = editing.typed ?? editing.base.title;
  const missing = title.trim() === '' ? texts.library.nameRequired : null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (editing.typed === null || missing) return;
    const document = groupOf(editing.base.content);
    const renamed = applyOperation(document, { type: 'retitleForm', title: title.trim() });
    if (renamed.ok) void editing.save(renamed.document);
  };
  return (
    <form className="stack panel library-form" onSubmit={save} noValidate>
      <Labelled label={texts.library.name} mistake={asked ? missing : null}>
        {(given) => (
          <input
            {...given}
            className="control"
            maxLength={300}
            value={title}
            onChange={(event) => editing.type(event.target.value)}
          />
        )}
      </Labelled>
      <p className="quiet small">{texts.library.addGroupHow}</p>
      <SaveBar {...editing} isTyped={editing.typed !== null} />
    </form>
  );
}
