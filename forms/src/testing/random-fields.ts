import fc from 'fast-check';
import type { Kind } from '../dialect/form.ts';
import { known } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { fileItems, fileTypes } from '../fields/file.ts';
import { kindOf, storedKinds } from '../fields/registry.ts';
import { DECIMAL_PATTERN } from '../format/canonical-decimal.ts';

/** What a definition needs while a document is put together: fresh ids, and the code lists there are. */
export interface Making {
  newId(): string;
  codeLists: ReadonlyMap<string, JsonObject>;
  /** Columns have `x-total` and no kinds that only fields may have. */
  inTable: boolean;
}

/** A definition that waits for its ids, so that one arbitrary can stand anywhere in a document. */
export type Definition = (making: Making) => JsonObject;

/** One field or column: its kind, its definition, and whether it is always required. */
export interface RandomField {
  kind: Kind;
  definition: Definition;
  required: boolean;
}

const title = fc.constantFrom(
  'Số hộ',
  'Lý do',
  'Ngày họp',
  'Đơn vị phối hợp',
  'Kết quả <b>',
  'Tỷ lệ (%)',
  '1. Ⅳ – “ghi”',
);
const words = fc.record(
  { title, description: title, english: fc.constantFrom('Households', 'Reason') },
  { requiredKeys: ['title'] },
);
const limit = (least: number, most: number) => fc.option(fc.integer({ min: least, max: most }), { nil: undefined });
const ordered = (low?: number, high?: number) =>
  low !== undefined && high !== undefined && low > high ? [high, low] : [low, high];

const measure = fc.record({
  'x-basis': fc.constantFrom<Json>('flow', 'cumulative', 'stock'),
  'x-overUnits': fc.constantFrom<Json>('sum', 'max', 'none'),
  'x-overTime': fc.constantFrom<Json>('sum', 'latest', 'none'),
});
const unit = fc.option(fc.constantFrom('hộ', 'buổi', 'tấn'), { nil: undefined });

const lengths = fc.tuple(limit(0, 6), fc.integer({ min: 6, max: 200 }));
const pattern = fc.option(fc.constantFrom('^[^<>]*$', '^\\d{2,4}$', '\\p{Lu}', '^(?:a|b)c?$'), { nil: undefined });
const text = fc.tuple(lengths, pattern).map(
  ([[minLength, maxLength], form]) =>
    () =>
      known({ type: 'string', minLength, maxLength, pattern: form }),
);

const whole = fc
  .tuple(limit(-5, 50), limit(-5, 50), measure, unit, fc.boolean())
  .map(([low, high, counts, named, total]): Definition => ({ inTable }) => {
    const [minimum, maximum] = ordered(low, high);
    return known({
      ...{ type: 'integer', minimum, maximum, 'x-unit': named, ...counts },
      'x-total': inTable && total ? true : undefined,
    });
  });

const decimal = fc.tuple(limit(-9, 99), limit(-9, 99), measure, unit).map(([low, high, counts, named]) => () => {
  const [least, most] = ordered(low, high).map((bound) => (bound === undefined ? bound : String(bound)));
  return known({
    ...{ type: 'string', pattern: DECIMAL_PATTERN, 'x-minimum': least, 'x-maximum': most, 'x-unit': named },
    ...counts,
  });
});

const percent = fc.tuple(limit(0, 9), limit(50, 99)).map(([minimum, maximum]): Definition => ({ newId }) => {
  const part = (name: string) => known({ type: 'integer', minimum, maximum, title: name, 'x-field': newId() });
  return {
    type: 'object',
    properties: { numerator: part('Số đạt'), denominator: part('Tổng số') },
    required: ['numerator', 'denominator'],
    unevaluatedProperties: false,
    ...{ 'x-basis': 'flow', 'x-overUnits': 'ratio', 'x-overTime': 'sum', 'x-unit': '%' },
  };
});

const codes = fc.uniqueArray(fc.constantFrom('new', 'kept', 'ended', '1', 'khác', 'constructor', 'a b'), {
  minLength: 1,
  maxLength: 4,
});

/** Titles that are easily taken for each other, or for codes, or for several. */
const alike = fc.constantFrom(
  'Tam Thanh',
  'Tam Thành',
  'tam thanh',
  'Kế hoạch; quỹ',
  'Kế hoạch, quỹ',
  'Khác',
  'kept',
  '1',
);

/** Choices by their codes, and some retired ones, of which the first went into the first that is still offered. */
export const randomChoices: fc.Arbitrary<Definition> = fc
  .tuple(codes, fc.nat({ max: 2 }), fc.boolean(), fc.array(alike, { maxLength: 4 }))
  .map(([offered, gone, english, titles]): Definition => ({ newId }) => {
    const left = [...titles];
    const option = (code: string, more: JsonObject = {}): JsonObject => ({
      ...{ const: code, title: left.pop() ?? `Mục ${code}`, 'x-id': newId(), ...more },
      ...(english ? { 'x-i18n': { en: { title: `Item ${code}` } }, 'x-aliases': [`viết tắt ${code}`] } : {}),
    });
    const oneOf = offered.map((code) => option(code));
    const into: Json = oneOf[0]?.['x-id'] ?? null;
    const retired = Array.from({ length: gone }, (_, index) =>
      option(`old${index}`, index === 0 ? { 'x-into': into } : {}),
    );
    return { oneOf, ...(gone === 0 ? {} : { 'x-retired': retired }) };
  });

const options = fc.tuple(randomChoices, fc.nat({ max: 3 })).map(([own, pick]): Definition => (making) => {
  const list = [...making.codeLists.keys()][pick];
  return { type: 'string', ...(list === undefined ? own(making) : { $ref: `#/$defs/${list}` }) };
});

const manyChoices = fc.tuple(options, limit(0, 2), fc.integer({ min: 2, max: 5 })).map(
  ([items, minItems, maxItems]): Definition =>
    (making) =>
      known({ type: 'array', uniqueItems: true, minItems, maxItems, items: items(making) }),
);

const file = fc.tuple(limit(0, 2), fc.integer({ min: 2, max: 3 }), fc.subarray([...fileTypes], { minLength: 1 })).map(
  ([minItems, maxItems, types]) =>
    () =>
      known({ type: 'array', minItems, maxItems, 'x-types': types, items: structuredClone(fileItems) }),
);

const yesNo = fc.boolean().map((nothing) => () => known({ type: 'boolean', 'x-nothing': nothing ? true : undefined }));
const blank = (kind: Kind) => fc.constant<Definition>(({ newId }) => kindOf({ kind }).blank(newId));

/** Kinds whose definitions vary; any other has its blank one. */
const varied: Partial<Record<Kind, fc.Arbitrary<Definition>>> = {
  ...{ text, 'long-text': text, integer: whole, money: whole, decimal, percent, choice: options, file },
  'yes-no': yesNo,
  'many-choices': manyChoices,
};

function named(kind: Kind, definition: fc.Arbitrary<Definition>): fc.Arbitrary<RandomField> {
  return fc
    .record({ definition, words, required: fc.boolean() })
    .map(({ definition: made, words: said, required }) => ({
      ...{ kind, required: required && kind !== 'note' },
      definition: (making) => ({
        ...made(making),
        ...known({ title: said.title, description: said.description }),
        ...{ 'x-field': making.newId(), 'x-kind': kind },
        ...(said.english === undefined ? {} : { 'x-i18n': { en: { title: said.english } } }),
      }),
    }));
}

/** A field of any kind but a table, or a column of any kind that columns may have. */
export function randomField(column: boolean): fc.Arbitrary<RandomField> {
  const kinds = storedKinds.filter((kind) => kind !== 'table' && !(column && ['file', 'note'].includes(kind)));
  return fc.oneof(...kinds.map((kind) => named(kind, varied[kind] ?? blank(kind))));
}

/** The same around a definition given, for tables. */
export const namedTable = (rows: fc.Arbitrary<Definition>): fc.Arbitrary<RandomField> => named('table', rows);
