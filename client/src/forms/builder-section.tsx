import type { Form, Section } from '@ke-hoach/forms';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { sectionTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { AddFieldFields } from './add-field-fields.tsx';
import { FieldRow } from './field-row.tsx';
import type { Edit, EditProblem } from './use-edit-form-draft.ts';

export interface BuilderPart {
  form: Form;
  /** Id of the field whose details are open. */
  open: string | null;
  setOpen: (field: string | null) => void;
  /** Id of the field that was just added: typing goes on in its title. */
  added: string | null;
  onAdded: (field: string) => void;
  edit: (edit: Edit, field?: string | null) => Promise<Builder_draftFragment | null>;
  saving: boolean;
  problem: EditProblem | null;
  sentence: (problem: EditProblem) => string;
}

/** One section: its fields in order, and the place to add one. */
export function BuilderSection({ section, ...part }: BuilderPart & { section: Section }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { form } = part;
  const fields = section.fields.flatMap((key) => form.field(key) ?? []);
  return (
    <section className="panel builder-section" aria-labelledby={`builder-${section.id}`}>
      <h3 id={`builder-${section.id}`}>
        {sectionTitle(section, language)}{' '}
        <span className="quiet small">({texts.builder.fieldCount(fields.length)})</span>
      </h3>
      <ul className="plain">
        {fields.map((field, at) => (
          <li key={field.id}>
            <FieldRow {...part} field={field} siblings={fields} at={at} place={section.id} />
            {field.kind === 'table' ? (
              <ul className="plain columns" aria-label={texts.builder.inTable(field.title)}>
                {form.fields
                  .filter((column) => column.table === field.key)
                  .map((column, columnAt, columns) => (
                    <li key={column.id}>
                      <FieldRow {...part} field={column} siblings={columns} at={columnAt} place={field.id} />
                    </li>
                  ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      <AddFieldFields {...part} section={section} />
    </section>
  );
}
