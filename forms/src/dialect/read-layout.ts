import type { Field, Section } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer, texts } from './json.ts';
import type { Json } from './json.ts';
import { isUuid } from './names.ts';
import { readTexts, refuseOthers } from './read-field.ts';
import type { Shape } from './shape.ts';

/** Reads `x-sections`: every question and calculation stands in exactly one section. */
export function readSections(
  sections: Json | undefined,
  placed: ReadonlyMap<string, Field>,
  at: string,
  report: FormReport,
): Section[] {
  if (!Array.isArray(sections)) {
    report.add('VALUE_INVALID', at, { expected: 'a list of sections' });
    return [];
  }
  const seen = new Set<string>();
  const read = sections.map((section, index) => readSection(section, at + pointer(index)));
  for (const key of placed.keys()) if (!seen.has(key)) report.add('FIELD_WITHOUT_PLACE', at, { key });
  return read;

  function readSection(section: Json, from: string): Section {
    if (!isObject(section)) {
      report.add('VALUE_INVALID', from, { expected: 'a section' });
      return { id: '', title: '', fields: [] };
    }
    refuseOthers(section, ['id', 'title', 'description', 'x-i18n', 'fields'], from, report);
    readTexts(section, from, report);
    if (!isUuid(section.id)) report.add('VALUE_INVALID', from + pointer('id'), { expected: 'a uuid' });
    const fields = texts(section.fields);
    if (!Array.isArray(section.fields) || fields.length !== section.fields.length)
      report.add('VALUE_INVALID', from + pointer('fields'), { expected: 'property names' });
    fields.forEach((key, index) => {
      const field = placed.get(key);
      if (!field) return report.add('FIELD_UNKNOWN', from + pointer('fields', index), { key });
      if (seen.has(key)) report.add('KEY_DUPLICATE', from + pointer('fields', index), { key });
      seen.add(key);
      field.section = String(section.id);
    });
    const titleEn = own(own(section['x-i18n'], 'en'), 'title');
    const read: Section = { id: String(section.id), title: String(section.title), fields };
    return typeof titleEn === 'string' ? { ...read, titleEn } : read;
  }
}

/** The columns of a table in the order of `x-columns`, which must name each exactly once. */
export function readColumnOrder(table: Field, rows: Shape, at: string, report: FormReport): Shape {
  const columns = texts(table.schema['x-columns']);
  const same = columns.length === rows.fields.size && new Set(columns).size === columns.length;
  if (!same || columns.some((key) => !rows.fields.has(key)))
    report.add('VALUE_INVALID', at + pointer('x-columns'), { expected: 'each column once' });
  return { ...rows, order: columns };
}
