import { storedKinds, type Kind } from '@ke-hoach/forms';
import { kindTitle } from '@ke-hoach/forms/build';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { kindIn } from './document-of-sheet.ts';
import type { GuessedSheet, SheetField } from './guess-fields.ts';

/** Kinds that a column of a sheet may become; the others need more than a header. */
const offered = storedKinds.filter((kind) => kind !== 'table' && kind !== 'note');

/** What a sheet's headers become: whether it is taken, its name and its kind, each open to change. */
export function SheetFieldsList({
  guessed,
  onChange,
}: {
  guessed: GuessedSheet;
  onChange: (field: SheetField) => void;
}) {
  const texts = useTexts();
  const taken = guessed.fields.filter(({ included }) => included).length;
  return (
    <div className="stack">
      <p role="status">{texts.newForm.guessed(taken, guessed.shape === 'rows' ? 0 : guessed.rows)}</p>
      <ul className="plain sheet-fields">
        {guessed.fields.map((field) => (
          <SheetFieldRow key={field.id} field={field} shape={guessed.shape} onChange={onChange} />
        ))}
      </ul>
    </div>
  );
}

function SheetFieldRow({
  field,
  shape,
  onChange,
}: {
  field: SheetField;
  shape: GuessedSheet['shape'];
  onChange: (field: SheetField) => void;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { title, kind, unit, group, choices, samples, included } = field;
  const isChoice = kind === 'choice' || kind === 'many-choices';
  const about = [
    shape !== 'table' && group ? texts.newForm.inGroup(group) : '',
    unit ? texts.newForm.inUnit(unit) : '',
    isChoice && choices.length > 0 ? texts.newForm.choices(choices.join(', ')) : '',
    !isChoice && samples.length > 0 ? texts.newForm.samples(samples.join('; ')) : '',
  ].filter(Boolean);
  return (
    <li className={included ? 'sheet-field' : 'sheet-field left-out'}>
      <label className="tick">
        <input
          type="checkbox"
          aria-label={texts.newForm.include(title)}
          checked={included}
          onChange={(event) => onChange({ ...field, included: event.target.checked })}
        />
      </label>
      <input
        className="control"
        aria-label={texts.newForm.fieldTitle(title)}
        value={title}
        disabled={!included}
        onChange={(event) => onChange({ ...field, title: event.target.value })}
      />
      <select
        className="control"
        aria-label={texts.newForm.fieldKind(title)}
        value={kindIn(shape, kind)}
        disabled={!included}
        onChange={(event) => onChange({ ...field, kind: event.target.value as Kind })}
      >
        {offered
          .filter((one) => kindIn(shape, one) === one)
          .map((one) => (
            <option key={one} value={one}>
              {kindTitle(one, language)}
            </option>
          ))}
      </select>
      {about.length > 0 ? <p className="hint">{about.join(' · ')}</p> : null}
    </li>
  );
}
