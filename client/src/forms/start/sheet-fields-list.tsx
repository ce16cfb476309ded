import type { Kind } from '@ke-hoach/forms';
import { kindTitle } from '@ke-hoach/forms/build';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { offeredKinds } from '../offered-kinds.ts';
import type { AskedField } from './asked-field.ts';
import { kindIn } from './document-of-sheet.ts';
import type { GuessedSheet, SheetField } from './guess-fields.ts';
import { tiesOf } from './outline-ties.ts';

/** Kinds that a column of a sheet may become; the others need more than a header. A table has columns of its own. */
const offered = offeredKinds.filter((kind) => kind !== 'table' && kind !== 'note');
const inOutline = offeredKinds.filter((kind) => kind !== 'note');

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
          <SheetFieldRow key={field.id} field={field} guessed={guessed} onChange={onChange} />
        ))}
      </ul>
      {guessed.left && guessed.left.length > 0 ? (
        <details>
          <summary>{texts.newForm.left(guessed.left.length)}</summary>
          <ul className="small">
            {guessed.left.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function SheetFieldRow({
  field,
  guessed,
  onChange,
}: {
  field: SheetField;
  guessed: GuessedSheet;
  onChange: (field: SheetField) => void;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { title, kind, unit, group, choices, samples, included, asked } = field;
  const { shape } = guessed;
  const ties = tiesOf(field, guessed.fields);
  const columns = kind === 'table' ? (asked?.columns ?? []) : [];
  const isChoice = kind === 'choice' || kind === 'many-choices';
  const about = [
    shape !== 'table' && group ? (asked ? group : texts.newForm.inGroup(group)) : '',
    columns.length > 0 ? texts.newForm.columns(columns.map(columnWords).join('; ')) : '',
    ties.shownWhile ? texts.newForm.shownWhile(ties.shownWhile.field.title, ties.shownWhile.choice) : '',
    ties.notBefore ? texts.newForm.notBefore(ties.notBefore.title) : '',
    asked?.calculated ? countWords() : '',
    ties.unread.length > 0 ? texts.newForm.notRead(ties.unread.join('; ')) : '',
    unit ? texts.newForm.inUnit(unit) : '',
    asked && kind === 'integer' && asked.least !== null ? texts.newForm.atLeast(asked.least) : '',
    isChoice && choices.length > 0 ? texts.newForm.choices(choices.join(' / ')) : '',
    !isChoice && samples.length > 0 ? texts.newForm.samples(samples.join('; ')) : '',
  ].filter(Boolean);
  function columnWords(column: AskedField): string {
    const said = [
      kindTitle(kindIn('table', column.kind), language).toLocaleLowerCase(language),
      column.required ? texts.builder.required.toLocaleLowerCase(language) : '',
      column.choices.join(' / '),
    ];
    return `${column.title} (${said.filter(Boolean).join('; ')})`;
  }
  function countWords(): string {
    if (!ties.counts) return texts.newForm.computed;
    const { table, column, choice } = ties.counts;
    return texts.newForm.countsRows(table.title, column ?? '', choice ?? '');
  }
  return (
    <li className={`sheet-field ${shape === 'outline' ? 'asks-required' : ''} ${included ? '' : 'left-out'}`}>
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
        disabled={!included || ties.counts !== null}
        onChange={(event) => onChange({ ...field, kind: event.target.value as Kind })}
      >
        {(shape === 'outline' ? inOutline : offered)
          .filter((one) => kindIn(shape, one) === one)
          .map((one) => (
            <option key={one} value={one}>
              {kindTitle(one, language)}
            </option>
          ))}
      </select>
      {shape === 'outline' && !ties.counts ? (
        <label className="tick is-required">
          <input
            type="checkbox"
            aria-label={texts.newForm.isRequired(title)}
            checked={field.required ?? false}
            disabled={!included}
            onChange={(event) => onChange({ ...field, required: event.target.checked })}
          />
          {texts.builder.required}
        </label>
      ) : null}
      {about.length > 0 ? <p className="hint">{about.join(' · ')}</p> : null}
    </li>
  );
}
