import type { Field } from '@ke-hoach/forms';
import { kindTitle } from '@ke-hoach/forms/build';
import type { ReactNode } from 'react';
import { fieldTitle, numberedFieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { DragHandle } from './drag-handle.tsx';
import { EditProblemNote } from './edit-problem-note.tsx';
import { FieldDetailsFields } from './field-details-fields.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { TypedTextsContext, typedTextsOf } from './typed-texts.ts';

interface Props extends BuilderPart {
  field: Field;
  /** Ids of what stands in the same section, group or table, in order. */
  neighbours: readonly string[];
  /** Id of that section, group or table. */
  place: string;
  /** What stands in it: the columns of a table. */
  children?: ReactNode;
}

/** One field of the draft: what it is, moving it by buttons, and its details when opened. */
export function FieldRow({ children, ...props }: Props) {
  const { field, neighbours, place, open, setOpen, edit, unfinished } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const title = fieldTitle(field, language);
  const isOpen = open === field.id;

  return (
    <div className={`field-row ${isOpen ? 'open' : ''}`} data-item={field.id}>
      <div className="field-row-head">
        <DragHandle carried={{ what: 'field', id: field.id, title }} />
        <button
          type="button"
          className="field-row-title"
          data-button
          aria-expanded={isOpen}
          aria-label={texts.builder.edit(title)}
          onClick={() => setOpen(isOpen ? null : field.id)}
        >
          <span>
            {numberedFieldTitle(field, language)}
            {field.required ? <span className="star"> *</span> : null}
          </span>
          <span className="small quiet" title={field.key}>
            {[
              kindTitle(field.kind, language),
              field.calculated ? texts.builder.calculated : '',
              field.conditional ? texts.builder.conditional : '',
              unfinished.ids.has(field.id) ? texts.inspector.notSaved : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </button>
        <MoveButtons
          id={field.id}
          title={title}
          neighbours={neighbours}
          move={(after) => edit({ type: 'moveField', field: field.id, section: place, after }, field.id)}
        />
      </div>
      <EditProblemNote {...props} place={field.id} isClosed={!isOpen} />
      {isOpen ? (
        <TypedTextsContext value={typedTextsOf(unfinished, field.id)}>
          <FieldDetailsFields key={field.id} {...props} />
        </TypedTextsContext>
      ) : null}
      {children}
    </div>
  );
}
