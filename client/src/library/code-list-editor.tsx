import type { FormEvent } from 'react';
import { ChoicesFields } from '../forms/choices-fields.tsx';
import { SavedTextField } from '../forms/saved-text-field.tsx';
import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Notice } from '../ui/notice.tsx';
import { listField } from './list-document.ts';
import { SaveBar } from './save-bar.tsx';
import { useListEditing } from './use-list-editing.ts';

/** Editing a code list: its name and its items, kept together as the next version. */
export function CodeListEditor({ entry }: { entry: LibraryEntry_entryFragment }) {
  const texts = useTexts();
  const editing = useListEditing(entry);
  const shown = listField(editing.document);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (editing.typed) void editing.save();
  };
  if (!shown) return null;
  const { form, field } = shown;
  return (
    <form className="stack panel library-form" onSubmit={save} noValidate>
      <SavedTextField
        label={texts.library.name}
        value={form.title}
        mistakeOf={(text) => (text === '' ? texts.library.nameRequired : null)}
        onSave={(title) => editing.edit({ type: 'retitleForm', title })}
      />
      <ChoicesFields
        form={form}
        field={field}
        choices={field.choices ?? []}
        edit={(operation) => editing.edit(operation, form)}
      />
      {editing.refused ? (
        <p className="mistake" role="alert">
          {editing.refused}
        </p>
      ) : null}
      {editing.leftOut > 0 ? (
        <Notice tone="warn" urgent>
          <p>{texts.library.leftOut(editing.leftOut)}</p>
        </Notice>
      ) : null}
      <SaveBar {...editing} isTyped={editing.typed !== null} />
    </form>
  );
}
