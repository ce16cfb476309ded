import { isBlank, type Field, type Form, type Row } from '@ke-hoach/forms';
import { fieldTitle } from '../form-view/field-texts.ts';
import { WrittenAnswer } from '../form-view/written-answer.tsx';
import { useLanguage, useTexts } from '../texts/texts.tsx';

/** A cell of a draft as people read it; a whole row by its columns, several rows one under the other. */
export function WrittenCell({ form, field, value }: { form: Form; field: Field; value: unknown }) {
  const texts = useTexts();
  const { language } = useLanguage();
  if (field.kind !== 'table' || isBlank(value))
    return <WrittenAnswer field={field} value={value} blank={texts.empty.value} />;
  const columns = form.fields.filter(({ table }) => table === field.key);
  return (Array.isArray(value) ? (value as Row[]) : [value as Row]).map((row, at) => (
    <dl key={row._id ?? at} className="written-row">
      {columns
        .filter(({ key }) => !isBlank(row[key]))
        .map((column) => (
          <div key={column.id}>
            <dt>{fieldTitle(column, language)}</dt>
            <dd>
              <WrittenAnswer field={column} value={row[column.key]} blank={texts.empty.value} />
            </dd>
          </div>
        ))}
    </dl>
  ));
}
