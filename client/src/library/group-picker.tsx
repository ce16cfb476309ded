import { useState } from 'react';
import { randomId } from '../apollo/random-id.ts';
import type { BuilderPart } from '../forms/builder-section.tsx';
import { firstNewField, indicatorsOf } from '../forms/copied-part.ts';
import { ShareIndicatorsFields } from '../forms/share-indicators-fields.tsx';
import type { LibraryList_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { EntryChooser } from './entry-chooser.tsx';
import { groupOf } from './entry-content.ts';
import { copiedGroup, insertOperation } from './group-part.ts';
import { PickerDialog } from './picker-dialog.tsx';
import { useLibrary } from './use-library.ts';

interface Props extends BuilderPart {
  into: { id: string; title: string };
  onClose: () => void;
}

/** Chooses a group of the library and puts a copy of its fields at the end of a section. */
export function GroupPicker({ into, onClose, ...part }: Props) {
  const { form, edit, canvas } = part;
  const texts = useTexts();
  const announce = useAnnounce();
  const library = useLibrary('GROUP');
  const [chosen, setChosen] = useState<LibraryList_entryFragment | null>(null);
  const [left, setLeft] = useState<readonly string[]>([]);
  const copied = chosen ? copiedGroup(groupOf(chosen.content)) : null;
  const offered = copied ? indicatorsOf(copied, form) : [];
  const place = `insert-${into.id}`;

  const insert = async () => {
    if (!copied) return;
    const kept = offered.map(({ indicator }) => indicator).filter((indicator) => !left.includes(indicator));
    const draft = await edit(insertOperation(copied, into.id, kept, randomId), place);
    if (!draft) return;
    onClose();
    announce(texts.library.chosen(copied.title));
    const first = firstNewField(form, draft);
    canvas.reveal(into.id);
    if (first) canvas.goTo(first, { since: form });
  };
  return (
    <PickerDialog
      {...part}
      {...{ place, onClose }}
      title={texts.library.chooseGroup(into.title)}
      word={texts.library.insert}
      isReady={copied !== null}
      onSubmit={() => void insert()}
    >
      <EntryChooser kind="GROUP" library={library} chosen={chosen?.id ?? null} onChoose={setChosen} />
      {copied ? <ShareIndicatorsFields offered={offered} left={left} onChange={setLeft} /> : null}
    </PickerDialog>
  );
}
