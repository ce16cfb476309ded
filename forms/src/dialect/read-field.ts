import { refuseTurned } from '../fields/bounds.ts';
import { fieldKind } from '../fields/registry.ts';
import type { TellDefinition } from '../fields/field-kind.ts';
import type { CodeList, Field, Part } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer, textOrNull } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { isKey, isUuid } from './names.ts';
import { readChoices } from './read-choices.ts';
import type { Choices } from './read-choices.ts';
import { readLineage } from './read-lineage.ts';
import { measureOf, measureWords, readMeasure } from './read-measure.ts';
import { readTexts, refuseOthers } from './read-texts.ts';

const everyField = ['type', 'title', 'description', 'x-field', 'x-kind', 'x-i18n', 'x-lineage'];
const REF = '#/$defs/';

/** Where a field is read: at this pointer, with these code lists, inside a table or not. */
export interface FieldPlace {
  at: string;
  report: FormReport;
  codeLists: ReadonlyMap<string, CodeList>;
  inTable: boolean;
}

/** Reads one property definition; undefined when it cannot be understood at all. Tables' rows are read by the caller. */
export function readField(key: string, schema: unknown, place: FieldPlace): Field | undefined {
  const { at, report } = place;
  if (!isKey(key)) return void report.add('NAME_REFUSED', at, { name: key });
  if (!isObject(schema)) return void report.add('VALUE_INVALID', at, { expected: 'OBJECT' });
  const kind = fieldKind(schema['x-kind']);
  if (!kind) return void report.add('KIND_UNKNOWN', at + pointer('x-kind'), { kind: textOrNull(schema['x-kind']) });

  const number = kind.measure === 'number';
  const numberWords = number ? [...measureWords, ...(place.inTable ? ['x-total'] : [])] : [];
  const columnWords = place.inTable ? ['x-registerField'] : kind.ownPlan ? ['x-ownPlan'] : [];
  refuseOthers(schema, [...everyField, ...kind.keywords, ...numberWords, ...columnWords], at, report);
  if (schema.type !== kind.type)
    report.add('VALUE_INVALID', at + pointer('type'), { expected: 'EXACTLY', value: kind.type, kind: kind.kind });
  if (place.inTable && !kind.column) report.add('VALUE_INVALID', at + pointer('x-kind'), { expected: 'COLUMN_KIND' });
  let told = false;
  const tell: TellDefinition = (keyword, wanted) => {
    told = true;
    report.add(keyword === 'pattern' ? 'PATTERN_REFUSED' : 'VALUE_INVALID', at + pointer(keyword), wanted);
  };
  kind.read(schema, tell);
  if (!told) refuseTurned(schema, tell);
  if (number) readMeasure(schema, kind.type === 'object', at, report);
  for (const word of ['x-total', 'x-ownPlan'])
    if (schema[word] !== undefined && schema[word] !== true)
      report.add('VALUE_INVALID', at + pointer(word), { expected: 'EXACTLY', value: 'true' });
  readTexts(schema, at, report);
  if (!isUuid(schema['x-field'])) report.add('VALUE_INVALID', at + pointer('x-field'), { expected: 'UUID' });

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
  if (schema['x-total'] === true) field.total = true;
  if (schema['x-ownPlan'] === true && kind.ownPlan) field.ownPlan = kind.ownPlan;
  if (schema['x-lineage'] !== undefined)
    field.lineage = readLineage(schema['x-lineage'], at + pointer('x-lineage'), report);
  readOptions(field, place);
  if (kind.type === 'object')
    field.parts = { numerator: partOf(schema, 'numerator'), denominator: partOf(schema, 'denominator') };
  const english = own(schema['x-i18n'], 'en');
  if (isObject(english)) field.i18n = { en: english as NonNullable<Field['i18n']>['en'] & JsonObject };
  return field;
}

function partOf(schema: JsonObject, name: string): Part {
  const part = own(schema.properties, name);
  const titleEn = own(own(own(part, 'x-i18n'), 'en'), 'title');
  return {
    id: String(own(part, 'x-field')),
    title: String(own(part, 'title')),
    ...(typeof titleEn === 'string' ? { titleEn } : {}),
  };
}

/** The choices of a field that has any: its own, or those of the code list it refers to. */
function readOptions(field: Field, { at, report, codeLists }: FieldPlace): void {
  const { schema } = field;
  const listed = schema.type === 'array' ? schema.items : schema;
  const from = schema.type === 'array' ? at + pointer('items') : at;
  const chooses = field.kind === 'choice' || field.kind === 'many-choices';
  if (!chooses || !isObject(listed)) return;
  if (schema.type === 'array') refuseOthers(listed, ['type', 'oneOf', '$ref', 'x-retired'], from, report);
  const ref = listed.$ref;
  if (ref !== undefined && listed['x-retired'] !== undefined)
    report.add('KEYWORD_REFUSED', from + pointer('x-retired'), { keyword: 'x-retired' });
  const choices: Choices | undefined = ref === undefined ? readChoices(listed, from, report) : sharedChoices(ref);
  Object.assign(field, choices?.choices ? { choices: choices.choices } : {});
  if (choices && choices.retired.length > 0) field.retired = choices.retired;

  function sharedChoices(name: Json): CodeList | undefined {
    const key = typeof name === 'string' && name.startsWith(REF) ? name.slice(REF.length) : '';
    const list = codeLists.get(key);
    if (!list || (isObject(listed) && listed.oneOf !== undefined))
      return void report.add('VALUE_INVALID', from + pointer('$ref'), {
        expected: 'CODE_LIST_REFERENCE',
      });
    field.codeList = key;
    return list;
  }
}
