import type { Field } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { useState } from 'react';
import type { BuilderPart } from '../forms/builder-section.tsx';
import { fieldTitle } from '../form-view/field-texts.ts';
import type { LibraryList_entryFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { EntryChooser } from './entry-chooser.tsx';
import { indicatorOf } from './entry-content.ts';
import { PickerDialog } from './picker-dialog.tsx';
import { useLibrary } from './use-library.ts';

type Entry = LibraryList_entryFragment;
interface Props extends BuilderPart {
  field: Field;
  onClose: () => void;
}

/** Chooses the indicator of a number: its unit and how its figures add up come along, its texts if wanted. */
export function IndicatorPicker({ field, onClose, ...part }: Props) {
  const { form, edit } = part;
  const texts = useTexts();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const library = useLibrary('INDICATOR');
  const [chosen, setChosen] = useState<Entry | null>(null);
  const [withTitle, setWithTitle] = useState(false);
  const [withDefinition, setWithDefinition] = useState(field.description === undefined);
  const place = `indicator-${field.id}`;

  const refusalOf = (entry: Entry): string | null => {
    const other = form.fields.find(({ id, indicator }) => indicator === entry.key && id !== field.id);
    if (other) return texts.library.taken(fieldTitle(other, language));
    const isShare = indicatorOf(entry.content).overUnits === 'ratio';
    if (isShare === (field.overUnits === 'ratio')) return null;
    return isShare ? texts.library.onlyShare : texts.library.notForShare;
  };
  const take = async () => {
    if (!chosen) return;
    const operations = operationsFor(field, chosen, { withTitle, withDefinition });
    if (operations.length > 0 && !(await edit({ type: 'several', operations }, place))) return;
    onClose();
    announce(texts.library.chosen(chosen.title));
  };
  const ticks = [
    { label: texts.library.alsoTitle, isOn: withTitle, set: setWithTitle },
    { label: texts.library.alsoDefinition, isOn: withDefinition, set: setWithDefinition },
  ];
  return (
    <PickerDialog
      {...part}
      {...{ place, onClose }}
      title={texts.library.chooseIndicator}
      word={texts.library.choose}
      isReady={chosen !== null}
      onSubmit={() => void take()}
    >
      <EntryChooser
        kind="INDICATOR"
        library={library}
        chosen={chosen?.id ?? null}
        onChoose={setChosen}
        refusalOf={refusalOf}
      />
      {ticks.map(({ label, isOn, set }) => (
        <label key={label} className="tick">
          <input type="checkbox" checked={isOn} onChange={(event) => set(event.target.checked)} />
          {label}
        </label>
      ))}
    </PickerDialog>
  );
}

/** The edits that make a field measure what an indicator says; what it says already is left alone. */
function operationsFor(
  field: Field,
  { key, content }: Entry,
  { withTitle, withDefinition }: { withTitle: boolean; withDefinition: boolean },
): Operation[] {
  const { title, titleEn, definition, definitionEn, unit, basis, overUnits, overTime } = indicatorOf(content);
  const settings = [
    ['x-indicator', field.indicator, key],
    ['x-unit', field.unit, unit],
    ['x-basis', field.basis, basis],
    ['x-overUnits', field.overUnits, overUnits],
    ['x-overTime', field.overTime, overTime],
  ] as const;
  const id = field.id;
  const texts: (Operation | false | '' | undefined)[] = [
    withTitle && title !== field.title && { type: 'retitleField', field: id, title },
    withTitle &&
      titleEn &&
      titleEn !== field.i18n?.en?.title && { type: 'retitleField', field: id, title: titleEn, lang: 'en' },
    withDefinition && definition && { type: 'describeField', field: id, description: definition },
    withDefinition && definitionEn && { type: 'describeField', field: id, description: definitionEn, lang: 'en' },
  ];
  return [
    ...settings
      .filter(([, before, after]) => (before ?? null) !== (after ?? null))
      .map(([keyword, , value]): Operation => ({ type: 'setSetting', field: id, keyword, value: value ?? null })),
    ...texts.filter((one) => typeof one === 'object'),
  ];
}
