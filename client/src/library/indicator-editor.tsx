import { useState, type FormEvent } from 'react';
import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { indicatorOf, type IndicatorContent } from './entry-content.ts';
import { IndicatorFields, keptIndicator } from './indicator-fields.tsx';
import { SaveBar } from './save-bar.tsx';
import { useEntryEditing } from './use-entry-editing.ts';

/** Editing an indicator; only the parts that were typed are put over a version that somebody else saved. */
export function IndicatorEditor({ entry }: { entry: LibraryEntry_entryFragment }) {
  const texts = useTexts();
  const [asked, setAsked] = useState(false);
  const editing = useEntryEditing<Partial<IndicatorContent>>(entry, (typed) => typed);
  const content = { ...indicatorOf(editing.base.content), ...editing.typed };
  const missing = content.title.trim() === '' ? texts.library.nameRequired : null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (editing.typed && !missing) void editing.save(keptIndicator(content));
  };
  return (
    <form className="stack panel library-form" onSubmit={save} noValidate>
      <IndicatorFields
        content={content}
        onChange={(change) => editing.type({ ...editing.typed, ...change })}
        mistake={asked ? missing : null}
      />
      <SaveBar {...editing} isTyped={editing.typed !== null} />
    </form>
  );
}
