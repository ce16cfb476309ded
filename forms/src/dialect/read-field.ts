import { fieldKind } from '../fields/registry.ts';
import type { Choice, Field } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer } from './json.ts';
import type { JsonObject } from './json.ts';
import { isIndicator, isKey, isUuid } from './names.ts';

const everyField = ['type', 'title', 'description', 'x-field', 'x-kind', 'x-i18n'];
const everyNumber = ['x-unit', 'x-basis', 'x-overUnits', 'x-overTime', 'x-indicator'];
const measures = {
  'x-basis': ['flow', 'cumulative', 'stock'],
  'x-overUnits': ['sum', 'ratio', 'max', 'none'],
  'x-overTime': ['sum', 'latest', 'none'],
} as const;
const LONGEST_TITLE = 500;
const LONGEST_DESCRIPTION = 4000;

/** Reads one property definition; undefined when it cannot be understood at all. Tables' rows are read by the caller. */
export function readField(key: string, schema: unknown, at: string, report: FormReport): Field | undefined {
  if (!isKey(key)) report.add('NAME_REFUSED', at, { name: key });
  if (!isObject(schema)) return void report.add('VALUE_INVALID', at, { expected: 'an object' });
  const kind = fieldKind(schema['x-kind']);
  if (!kind) return void report.add('KIND_UNKNOWN', at + pointer('x-kind'), { kind: schema['x-kind'] ?? null });

  const number = kind.measure === 'number';
  refuseOthers(schema, [...everyField, ...kind.keywords, ...(number ? everyNumber : [])], at, report);
  if (schema.type !== kind.type)
    report.add('VALUE_INVALID', at + pointer('type'), { expected: kind.type, kind: kind.kind });
  kind.read(schema, (keyword, expected) =>
    report.add(keyword === 'pattern' ? 'PATTERN_REFUSED' : 'VALUE_INVALID', at + pointer(keyword), { expected }),
  );
  if (number) readMeasure(schema, at, report);
  readTexts(schema, at, report);
  if (!isUuid(schema['x-field'])) report.add('VALUE_INVALID', at + pointer('x-field'), { expected: 'a uuid' });

  const field: Field = {
    id: String(schema['x-field']),
    key,
    kind: kind.kind,
    title: String(schema.title),
    required: false,
    conditional: false,
    calculated: false,
    nothing: schema['x-nothing'] === true,
    section: '',
    schema,
  };
  if (typeof schema.description === 'string') field.description = schema.description;
  if (number) Object.assign(field, measureOf(schema));
  if (schema.oneOf !== undefined) field.choices = readChoices(schema, at, report);
  const english = own(schema['x-i18n'], 'en');
  if (isObject(english)) field.i18n = { en: english as NonNullable<Field['i18n']>['en'] & JsonObject };
  return field;
}

/** Reports every keyword that is not in the closed list. */
export function refuseOthers(object: JsonObject, allowed: readonly string[], at: string, report: FormReport): void {
  for (const keyword of Object.keys(object)) {
    if (!allowed.includes(keyword)) report.add('KEYWORD_REFUSED', at + pointer(keyword), { keyword });
  }
}

/** Checks title, description and the English texts of a field, calculation or section. */
export function readTexts(schema: JsonObject, at: string, report: FormReport): void {
  const { title, description } = schema;
  if (typeof title !== 'string' || title.trim() === '' || title.length > LONGEST_TITLE)
    report.add('VALUE_INVALID', at + pointer('title'), { expected: `text of 1 to ${LONGEST_TITLE} characters` });
  if (description !== undefined && (typeof description !== 'string' || description.length > LONGEST_DESCRIPTION))
    report.add('VALUE_INVALID', at + pointer('description'), { expected: 'text' });
  const i18n = schema['x-i18n'];
  if (i18n === undefined) return;
  const english = own(i18n, 'en');
  const known =
    isObject(i18n) &&
    Object.keys(i18n).every((language) => language === 'en') &&
    isObject(english) &&
    Object.keys(english).length > 0;
  if (!known) return report.add('VALUE_INVALID', at + pointer('x-i18n'), { expected: '{ en: { … } }' });
  refuseOthers(english, ['title', 'description', 'choices'], at + pointer('x-i18n', 'en'), report);
  for (const [name, text] of Object.entries(english)) {
    const good = name === 'choices' ? isObject(text) : typeof text === 'string';
    if (!good) report.add('VALUE_INVALID', at + pointer('x-i18n', 'en', name), { expected: 'text' });
  }
}

/** Checks unit of measure, basis and both rollups, which every number declares. */
export function readMeasure(schema: JsonObject, at: string, report: FormReport): void {
  for (const [keyword, allowed] of Object.entries(measures)) {
    if (!(allowed as readonly unknown[]).includes(schema[keyword]))
      report.add('VALUE_INVALID', at + pointer(keyword), { expected: allowed.join(', ') });
  }
  const unit = schema['x-unit'];
  if (unit !== undefined && (typeof unit !== 'string' || unit === '' || unit.length > 50))
    report.add('VALUE_INVALID', at + pointer('x-unit'), { expected: 'a unit of measure' });
  const indicator = schema['x-indicator'];
  if (indicator !== undefined && !isIndicator(indicator))
    report.add('VALUE_INVALID', at + pointer('x-indicator'), { expected: 'a key in lower case with dashes' });
}

/** The measure keywords as the members of a field. */
export function measureOf(schema: JsonObject): Partial<Field> {
  const measure = {
    unit: schema['x-unit'],
    basis: schema['x-basis'],
    overUnits: schema['x-overUnits'],
    overTime: schema['x-overTime'],
    indicator: schema['x-indicator'],
  };
  return Object.fromEntries(Object.entries(measure).filter(([, value]) => typeof value === 'string')) as Partial<Field>;
}

function readChoices(schema: JsonObject, at: string, report: FormReport): Choice[] {
  const english = own(own(own(schema, 'x-i18n'), 'en'), 'choices');
  const options = Array.isArray(schema.oneOf) ? schema.oneOf.filter(isObject) : [];
  return options.map((option, index) => {
    const id = option['x-id'];
    if (!isUuid(id)) report.add('VALUE_INVALID', at + pointer('oneOf', index, 'x-id'), { expected: 'a uuid' });
    const code = String(option.const);
    const titleEn = own(own(own(option, 'x-i18n'), 'en'), 'title') ?? own(english, code);
    return { id: String(id), code, title: String(option.title), ...(typeof titleEn === 'string' ? { titleEn } : {}) };
  });
}
