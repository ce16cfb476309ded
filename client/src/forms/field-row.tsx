import type { Field } from '@ke-hoach/forms';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { FieldDetailsFields } from './field-details-fields.tsx';

interface Props extends BuilderPart {
  field: Field;
  /** The fields of the same section or table, in order. */
  siblings: readonly Field[];
  at: number;
  /** Id of the section, or of the table for a column. */
  place: string;
}

/** One field of the draft: what it is, moving it by buttons, and its details when opened. */
export function FieldRow(props: Props) {
  const { field, siblings, at, place, open, setOpen, edit, saving, problem, sentence } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const title = fieldTitle(field, language);
  const isOpen = open === field.id;
  const said = problem && problem.field === field.id ? sentence(problem) : null;

  const move = async (by: -1 | 1) => {
    const others = siblings.filter((sibling) => sibling.id !== field.id);
    const after = others[at + by - 1]?.id ?? null;
    if (await edit({ moveField: { field: field.id, section: place, after } }, field.id))
      announce(texts.builder.moved(title));
  };

  return (
    <div className={`field-row ${isOpen ? 'open' : ''}`} data-field={field.id}>
      <div className="field-row-head">
        <button
          type="button"
          className="field-row-title"
          aria-expanded={isOpen}
          aria-label={texts.builder.edit(title)}
          onClick={() => setOpen(isOpen ? null : field.id)}
        >
          <span>
            {title}
            {field.required ? <span className="star"> *</span> : null}
          </span>
          <span className="small quiet">
            {[
              texts.builder.kindName[field.kind],
              field.key,
              field.calculated ? texts.builder.calculated : '',
              field.conditional ? texts.builder.conditional : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </button>
        <Button
          look="ghost"
          className="square"
          aria-label={texts.builder.moveUp(title)}
          busy={saving || at === 0}
          onClick={() => void move(-1)}
        >
          ↑
        </Button>
        <Button
          look="ghost"
          className="square"
          aria-label={texts.builder.moveDown(title)}
          busy={saving || at === siblings.length - 1}
          onClick={() => void move(1)}
        >
          ↓
        </Button>
      </div>
      {said ? (
        <p className="mistake" role="alert">
          {said}
        </p>
      ) : null}
      {isOpen ? <FieldDetailsFields key={field.id} {...props} /> : null}
    </div>
  );
}
