import type { Field, Group, Section } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer, texts } from './json.ts';
import type { Json } from './json.ts';
import { isUuid } from './names.ts';
import { readTexts, refuseOthers } from './read-texts.ts';
import type { Shape } from './shape.ts';

/** How many groups may stand inside each other within a section. */
export const DEEPEST_GROUP = 3;

/** Reads `x-sections` and the groups in them: every field and calculation stands in exactly one place. */
export function readSections(
  sections: Json | undefined,
  placed: ReadonlyMap<string, Field>,
  at: string,
  report: FormReport,
): Section[] {
  if (!Array.isArray(sections)) {
    report.add('VALUE_INVALID', at, { expected: 'SECTIONS' });
    return [];
  }
  const seen = new Set<string>();
  const read = sections.map((section, index) => readPart(section, null, 0, at + pointer(index)));
  for (const key of placed.keys()) if (!seen.has(key)) report.add('FIELD_WITHOUT_PLACE', at, { key });
  return read;

  /** A section, or a group of one: `within` is the section's id. */
  function readPart(part: Json, within: string | null, depth: number, from: string): Section | Group {
    if (!isObject(part)) {
      report.add('VALUE_INVALID', from, { expected: 'SECTION_OR_GROUP' });
      return { id: '', title: '', fields: [], items: [] };
    }
    refuseOthers(part, ['id', 'title', 'description', 'x-i18n', 'fields'], from, report);
    readTexts(part, from, report);
    const id = String(part.id);
    if (!isUuid(part.id)) report.add('VALUE_INVALID', from + pointer('id'), { expected: 'UUID' });
    const listed = Array.isArray(part.fields) ? part.fields : [];
    if (!Array.isArray(part.fields) || listed.some((item) => typeof item !== 'string' && !isObject(item)))
      report.add('VALUE_INVALID', from + pointer('fields'), { expected: 'FIELD_NAMES_AND_GROUPS' });
    if (depth > DEEPEST_GROUP) report.add('TOO_DEEP', from, { limit: DEEPEST_GROUP });
    const items = listed.flatMap((item, index): (string | Group)[] => {
      const place = from + pointer('fields', index);
      if (typeof item === 'string') return readName(item, within ?? id, within === null ? undefined : id, place);
      return isObject(item) && depth <= DEEPEST_GROUP ? [readPart(item, within ?? id, depth + 1, place)] : [];
    });
    const titleEn = own(own(part['x-i18n'], 'en'), 'title');
    const descriptionEn = own(own(part['x-i18n'], 'en'), 'description');
    return {
      id,
      title: String(part.title),
      ...(typeof titleEn === 'string' ? { titleEn } : {}),
      ...(typeof part.description === 'string' ? { description: part.description } : {}),
      ...(typeof descriptionEn === 'string' ? { descriptionEn } : {}),
      fields: items.flatMap((item) => (typeof item === 'string' ? [item] : item.fields)),
      items,
    };
  }

  function readName(key: string, section: string, group: string | undefined, place: string): string[] {
    const field = placed.get(key);
    if (!field) report.add('FIELD_UNKNOWN', place, { key });
    if (field && seen.has(key)) report.add('KEY_DUPLICATE', place, { key });
    if (!field) return [];
    seen.add(key);
    field.section = section;
    if (group !== undefined) field.group = group;
    return [key];
  }
}

/** The columns of a table in the order of `x-columns`, which must name each exactly once. */
export function readColumnOrder(table: Field, rows: Shape, at: string, report: FormReport): Shape {
  const columns = texts(table.schema['x-columns']);
  const same = columns.length === rows.fields.size && new Set(columns).size === columns.length;
  if (!same || columns.some((key) => !rows.fields.has(key)))
    report.add('VALUE_INVALID', at + pointer('x-columns'), { expected: 'COLUMNS_EACH_ONCE' });
  return { ...rows, order: columns };
}
