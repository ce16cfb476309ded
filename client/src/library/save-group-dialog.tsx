import type { Form, Section } from '@ke-hoach/forms';
import { useMemo, useState, type FormEvent } from 'react';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { EntryChooser } from './entry-chooser.tsx';
import { copiedGroup, groupOfPart } from './group-part.ts';
import { useLibrary } from './use-library.ts';
import { useSaveEntry, useSaveProblemSentence } from './use-save-entry.ts';

interface Props {
  form: Form;
  part: Section;
  onClose: () => void;
}

/** Saves the fields of a section or group for other forms: as a new group of the library, or as the next version of one. */
export function SaveGroupDialog({ form, part, onClose }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const library = useLibrary('GROUP');
  const [typed, setTyped] = useState(part.title);
  const [isNew, setNew] = useState(true);
  const [known, setKnown] = useState<{ id: string; version: number; title: string } | null>(null);
  const [asked, setAsked] = useState(false);
  const { createLibraryEntry, editLibraryEntry, saving, problem } = useSaveEntry();
  const sentence = useSaveProblemSentence();
  const title = (isNew ? typed : (known?.title ?? part.title)).trim();
  const group = useMemo(() => groupOfPart(form, part, title || part.title), [form, part, title]);
  const missing = title === '' ? texts.library.nameRequired : null;
  // As sections count them: a table is one field, whatever its columns.
  const fields = (group && copiedGroup(group.content)?.form.fields.filter(({ table }) => table === undefined)) ?? [];

  const save = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    if (missing || !group || saving || (!isNew && !known)) return;
    // Somebody saved the group since it was listed: what the dialog then said is what the next press answers.
    const base = problem?.kind === 'conflict' ? problem.entry : known;
    const entry =
      isNew || !base
        ? await createLibraryEntry({ kind: 'GROUP', content: group.content })
        : await editLibraryEntry(base, group.content);
    if (!entry) return;
    onClose();
    announce(texts.library.savedAs(entry.title, entry.version));
  };

  return (
    <Dialog title={texts.library.saveGroup(part.title)} onClose={onClose} wide>
      {group ? (
        <form className="stack" onSubmit={(event) => void save(event)} noValidate>
          <p className="small quiet">
            {texts.library.fieldCount(fields.length)}: {fields.map((field) => fieldTitle(field, language)).join('; ')}
          </p>
          {group.leftConditions.length > 0 ? <p>{texts.library.leftConditions(group.leftConditions)}</p> : null}
          <fieldset>
            <legend className="label">{texts.library.saveAs}</legend>
            {[true, false].map((one) => (
              <label key={String(one)} className="tick">
                <input type="radio" name="save-group" checked={isNew === one} onChange={() => setNew(one)} />
                {one ? texts.library.asNew : texts.library.asVersion}
              </label>
            ))}
          </fieldset>
          {isNew ? (
            <Labelled label={texts.library.name} mistake={asked ? missing : null}>
              {(given) => (
                <input
                  {...given}
                  className="control"
                  maxLength={300}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              )}
            </Labelled>
          ) : (
            <EntryChooser
              kind="GROUP"
              library={library}
              chosen={known?.id ?? null}
              onChoose={setKnown}
              refusalOf={(entry) => (entry.canEdit ? null : texts.library.notYours(entry.owner.name))}
            />
          )}
          {problem ? (
            <p className="mistake" role="alert">
              {sentence(problem)}
            </p>
          ) : null}
          <div className="dialog-actions">
            <Button onClick={onClose}>{texts.action.cancel}</Button>
            <Button look="primary" type="submit" busy={saving || (!isNew && !known)}>
              {saving ? texts.library.saving : texts.library.create}
            </Button>
          </div>
        </form>
      ) : (
        <>
          <p>{texts.library.emptyPart}</p>
          <div className="dialog-actions">
            <Button onClick={onClose}>{texts.action.close}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
