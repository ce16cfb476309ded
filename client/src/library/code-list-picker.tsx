import type { Field } from '@ke-hoach/forms';
import { useState } from 'react';
import type { BuilderPart } from '../forms/builder-section.tsx';
import type { LibraryList_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { EntryChooser } from './entry-chooser.tsx';
import { codeListOf } from './entry-content.ts';
import { PickerDialog } from './picker-dialog.tsx';
import { useLibrary } from './use-library.ts';

interface Props extends BuilderPart {
  field: Field;
  onClose: () => void;
}

/** Gives a choice the items of a code list in place of its own. */
export function CodeListPicker({ field, onClose, ...part }: Props) {
  const { form, edit } = part;
  const texts = useTexts();
  const announce = useAnnounce();
  const library = useLibrary('CODE_LIST');
  const [chosen, setChosen] = useState<LibraryList_entryFragment | null>(null);
  const place = `code-list-${field.id}`;
  const inForm = [...form.codeLists.values()].find(({ id }) => id === chosen?.id);
  const content = chosen ? codeListOf(chosen.content) : null;

  const take = async () => {
    if (!chosen || !content) return;
    if (!(await edit({ type: 'useCodeList', field: field.id, list: chosen.id, content }, place))) return;
    onClose();
    announce(texts.library.chosen(chosen.title));
  };
  return (
    <PickerDialog
      {...part}
      {...{ place, onClose }}
      title={texts.library.chooseList}
      word={texts.library.choose}
      isReady={chosen !== null}
      onSubmit={() => void take()}
    >
      <EntryChooser kind="CODE_LIST" library={library} chosen={chosen?.id ?? null} onChoose={setChosen} />
      <p className="quiet small">{texts.library.losesChoices}</p>
      {inForm && content && inForm.version < content.version ? (
        <p className="small">{texts.library.olderInForm(inForm.version, content.version)}</p>
      ) : null}
    </PickerDialog>
  );
}
