import type { FormDocument, Kind } from '@ke-hoach/forms';
import { emptyForm, fieldKind, type Operation } from '@ke-hoach/forms/build';
import { randomId } from '../../apollo/random-id.ts';
import { addingOf } from '../add-asked-field.ts';
import { applyAll } from './apply-all.ts';
import { documentOfOutline } from './document-of-outline.ts';
import type { SheetField, SheetShape } from './guess-fields.ts';

/** The kind a field gets: a column of a table cannot be of every kind. */
export const kindIn = (shape: SheetShape, kind: Kind): Kind =>
  shape === 'table' && fieldKind(kind)?.column !== true ? 'text' : kind;

/** A form out of the fields a sheet was understood as; headings become groups, or the whole one table; those of an outline sections. */
export function documentOfSheet(
  title: string,
  { shape, fields, name }: { shape: SheetShape; fields: readonly SheetField[]; name: string },
): FormDocument {
  if (shape === 'outline') return documentOfOutline(title, fields);
  const section = randomId();
  const top = randomId();
  const operations: Operation[] = [];
  const groups = new Map<string, string>();
  if (shape === 'table') operations.push({ type: 'addField', kind: 'table', title: name, section, id: top });
  for (const field of fields.filter(({ included, title: said }) => included && said.trim() !== '')) {
    const kind = kindIn(shape, field.kind);
    const place = shape === 'table' ? top : placeOf(field.group);
    operations.push(addingOf({ ...field, kind, title: field.title.trim() }, { section: place }));
  }
  return applyAll(emptyForm(title, 'Nội dung', section), operations);

  function placeOf(group: string | null): string {
    if (group === null) return section;
    const known = groups.get(group);
    if (known) return known;
    const id = randomId();
    groups.set(group, id);
    operations.push({ type: 'addGroup', title: group, section, id });
    return id;
  }
}
