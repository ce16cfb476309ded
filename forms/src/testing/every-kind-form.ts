import { fileItems } from '../fields/file.ts';
import { kindOf, storedKinds } from '../fields/registry.ts';
import { DECIMAL_PATTERN } from '../format/canonical-decimal.ts';
import type { Answers, Context, FormDocument } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';

/** A uuid by number, so that tests can name what they look at. */
export const everyId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

let ids = 600;
const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
const en = (title: string) => ({ 'x-i18n': { en: { title } } });

const option = (number: number, code: string, title: string, titleEn: string, more: JsonObject = {}): JsonObject => ({
  const: code,
  title,
  'x-id': everyId(number),
  ...en(titleEn),
  ...more,
});

/** The choices "open" and "done", and "stopped", which "done" took over; ids from `number` on. */
const states = (number: number): JsonObject => ({
  oneOf: [
    option(number, 'open', 'Đang làm', 'Under way', { 'x-aliases': ['chưa xong'] }),
    option(number + 1, 'done', 'Đã xong', 'Done'),
  ],
  'x-retired': [option(number + 2, 'stopped', 'Đã dừng', 'Stopped', { 'x-into': everyId(number + 1) })],
});

const percent = (number: number): JsonObject => ({
  type: 'object',
  properties: {
    numerator: { type: 'integer', minimum: 0, title: 'Số hộ đạt', 'x-field': everyId(number), ...en('Households met') },
    denominator: { type: 'integer', minimum: 0, title: 'Tổng số hộ', 'x-field': everyId(number + 1), ...en('Total') },
  },
  required: ['numerator', 'denominator'],
  unevaluatedProperties: false,
  ...flow,
  'x-overUnits': 'ratio',
  'x-unit': '%',
});

/** One field of each kind that a column may have; ids from `number` on, `key` of each as given by its name. */
function everyColumnKind(number: number, total: JsonObject): Record<string, JsonObject> {
  const field = (offset: number, kind: string, title: string, titleEn: string, more: JsonObject): JsonObject => ({
    title,
    'x-field': everyId(number + offset),
    'x-kind': kind,
    ...en(titleEn),
    ...more,
  });
  const text = { type: 'string', maxLength: 300 };
  return {
    name: field(1, 'text', 'Tên', 'Name', { ...text, minLength: 2, pattern: '^[^<>]*$' }),
    story: field(2, 'long-text', 'Diễn giải', 'Story', { type: 'string', maxLength: 5000 }),
    visits: field(3, 'integer', 'Số buổi', 'Visits', {
      ...{ type: 'integer', minimum: 0, maximum: 1000 },
      ...{ ...flow, ...total, 'x-unit': 'buổi' },
    }),
    weight: field(4, 'decimal', 'Khối lượng', 'Weight', {
      ...{ type: 'string', pattern: DECIMAL_PATTERN, 'x-minimum': '0', 'x-maximum': '99.5' },
      ...{ ...flow, ...total, 'x-unit': 'tấn' },
    }),
    funds: field(5, 'money', 'Kinh phí', 'Funds', {
      ...{ type: 'integer', minimum: 0 },
      ...{ ...flow, ...total, 'x-unit': 'đồng' },
    }),
    share: field(6, 'percent', 'Tỷ lệ hộ đạt', 'Share of households', percent(number + 20)),
    heldOn: field(7, 'date', 'Ngày tổ chức', 'Held on', { type: 'string', format: 'date' }),
    agreed: field(8, 'yes-no', 'Đã thống nhất', 'Agreed', { type: 'boolean' }),
    state: field(9, 'choice', 'Tình trạng', 'State', { type: 'string', ...states(number + 30) }),
    area: field(10, 'choice', 'Lĩnh vực chính', 'Main area', { type: 'string', $ref: '#/$defs/areas' }),
    areas: field(11, 'many-choices', 'Các lĩnh vực', 'Areas', {
      ...{ type: 'array', uniqueItems: true, minItems: 1, maxItems: 3 },
      items: { type: 'string', $ref: '#/$defs/areas' },
    }),
    marks: field(12, 'many-choices', 'Các tình trạng', 'States', {
      ...{ type: 'array', uniqueItems: true, maxItems: 3 },
      items: { type: 'string', ...states(number + 40) },
    }),
    unit: field(13, 'unit-reference', 'Đơn vị phối hợp', 'Partner unit', { type: 'string', format: 'uuid' }),
    exemplar: field(14, 'exemplar-reference', 'Mô hình', 'Model', { type: 'string', format: 'uuid' }),
  };
}

const shown = new Set(['note', 'file', 'table', ...kindsOf(everyColumnKind(0, {}))]);

/** Kinds that are not told of above, each with its blank definition and without an answer; ids from `number` on. */
function otherKinds(number: number, inTable: boolean): Record<string, JsonObject> {
  const kinds = storedKinds.filter((kind) => !shown.has(kind) && (!inTable || kindOf({ kind }).column));
  return Object.fromEntries(
    kinds.map((kind, index): [string, JsonObject] => [
      `other${index + 1}`,
      {
        ...kindOf({ kind }).blank(() => everyId((ids += 1))),
        ...{ title: kind, 'x-field': everyId(number + index), 'x-kind': kind },
      },
    ]),
  );
}

function kindsOf(fields: Record<string, JsonObject>): unknown[] {
  return Object.values(fields).map((field) => field['x-kind']);
}

const rootFields = everyColumnKind(100, {});
const others = otherKinds(170, false);
const columns = { ...everyColumnKind(200, { 'x-total': true }), ...otherKinds(270, true) };

const sums: [key: string, title: string, kind: string, expression: string][] = [
  ['visitsTotal', 'Tổng số buổi', 'integer', 'sum(works.visits)'],
  ['fundsTotal', 'Tổng kinh phí', 'money', 'sum(works.funds) + funds'],
  ['weightTotal', 'Tổng khối lượng', 'decimal', 'sum(works.weight)'],
  ['visitsRate', 'Tỷ lệ buổi', 'percent', 'visitsTotal / visits * 100'],
];

const rule = (number: number, expression: string, fields: string[], more: JsonObject = {}): JsonObject => ({
  ...{ id: everyId(number), level: 'error', expression, fields },
  message: { vi: `Chưa đúng: ${expression}.`, en: `Not so: ${expression}.` },
  ...more,
});

const group = (number: number, title: string, titleEn: string, fields: Json[]): JsonObject => ({
  ...{ id: everyId(number), title, fields },
  ...en(titleEn),
});

/**
 * Every kind once as a field and once as a column where columns may have it, a code list used four times, retired
 * choices, nested groups, a note, "không phát sinh", totals, calculations and rules. Ids are `everyId(n)`: fields
 * from 101, columns from 201.
 */
export const everyKindForm: FormDocument = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    title: 'Biểu đủ các kiểu',
    ...en('Form of every kind'),
    $defs: {
      areas: {
        ...{ type: 'string', title: 'Danh mục lĩnh vực', 'x-codeList': { id: everyId(10), version: 2 } },
        oneOf: [
          option(11, 'economy', 'Kinh tế', 'Economy', { 'x-aliases': ['KT'] }),
          option(12, 'society', 'Văn hóa - xã hội', 'Culture and society'),
          option(13, 'security', 'Quốc phòng - an ninh', 'Defence and security'),
        ],
        'x-retired': [option(14, 'culture', 'Văn hóa', 'Culture', { 'x-into': everyId(12) })],
      },
    },
    properties: {
      guidance: {
        ...{ type: 'null', title: 'Hướng dẫn', description: 'Ghi số liệu đến ngày chốt số liệu.' },
        ...{ 'x-field': everyId(100), 'x-kind': 'note', ...en('Guidance') },
      },
      ...rootFields,
      ...others,
      evidence: {
        ...{ type: 'array', minItems: 1, maxItems: 2, 'x-types': ['pdf', 'jpg'], items: structuredClone(fileItems) },
        ...{ title: 'Minh chứng', 'x-field': everyId(115), 'x-kind': 'file', ...en('Evidence') },
      },
      hasWorks: {
        ...{ type: 'boolean', title: 'Có công trình', 'x-nothing': true },
        ...{ 'x-field': everyId(116), 'x-kind': 'yes-no', ...en('Any works') },
      },
    },
    required: ['name', 'hasWorks'],
    allOf: [
      {
        if: { properties: { hasWorks: { const: true } }, required: ['hasWorks'] },
        then: {
          properties: {
            worksNote: {
              ...{ type: 'null', title: 'Mỗi công trình một dòng', 'x-field': everyId(118), 'x-kind': 'note' },
            },
            works: {
              ...{ type: 'array', minItems: 1, maxItems: 100, title: 'Các công trình', ...en('Works') },
              ...{ 'x-field': everyId(117), 'x-kind': 'table', 'x-columns': [...Object.keys(columns), 'reason'] },
              items: {
                type: 'object',
                properties: { _id: { type: 'string', format: 'uuid' }, ...columns },
                required: ['_id', 'name'],
                allOf: [
                  {
                    if: { properties: { state: { const: 'open' } }, required: ['state'] },
                    then: {
                      properties: {
                        reason: {
                          ...{ type: 'string', maxLength: 300, title: 'Lý do chưa xong', ...en('Why not done') },
                          ...{ 'x-field': everyId(215), 'x-kind': 'text' },
                        },
                      },
                      required: ['reason'],
                    },
                  },
                ],
                unevaluatedProperties: false,
              },
            },
          },
          required: ['works'],
        },
      },
    ],
    unevaluatedProperties: false,
    'x-sections': [
      {
        ...group(50, 'I. Chung', 'I. General', [
          'guidance',
          ...['name', 'story'],
          group(51, 'Số liệu', 'Figures', [
            'visits',
            'weight',
            group(52, 'Kinh phí và tỷ lệ', 'Funds and share', ['funds', 'share']),
          ]),
          ...['heldOn', 'agreed'],
        ]),
      },
      group(53, 'II. Phân loại', 'II. Sorts', [
        group(54, 'Lĩnh vực', 'Areas', ['area', 'areas']),
        ...['state', 'marks', 'unit', 'exemplar', 'evidence', ...Object.keys(others)],
      ]),
      group(55, 'III. Công trình', 'III. Works', [
        'hasWorks',
        group(56, 'Danh sách công trình', 'List of works', ['worksNote', 'works']),
        ...sums.map(([key]) => key),
      ]),
    ],
    'x-calculations': sums.map(([key, title, kind, expression], index) => ({
      ...{ key, field: everyId(300 + index), title, kind, expression, ...flow },
      ...(kind === 'percent'
        ? { 'x-overUnits': 'ratio', 'x-ratio': { numerator: 'visitsTotal', denominator: 'visits' } }
        : {}),
    })),
    'x-rules': [
      rule(400, 'heldOn <= context.today', ['heldOn']),
      rule(401, 'visitsTotal <= visits', ['visits']),
      rule(402, 'funds > 0', ['funds'], { level: 'warning' }),
      rule(403, '"society" in areas || area != "society"', ['area', 'areas']),
      rule(404, 'visits > 0', ['visits'], { row: 'works' }),
      rule(405, 'works.all(w, !has(w.heldOn) || w.heldOn >= heldOn)', ['heldOn']),
      rule(406, 'visits >= previous.visits', ['visits'], { level: 'warning' }),
    ],
  },
  uiSchema: { story: { 'ui:widget': 'textarea' } },
};

/** Answers of every kind; valid, and no rule of the form speaks against them. */
export const everyKindAnswers: Answers = {
  name: 'Ngày hội đại đoàn kết',
  story: 'Khu dân cư tổ chức trong hai buổi.\nCả phần lễ và phần hội.',
  visits: 12,
  weight: '2.5',
  funds: 143_500_000,
  share: { numerator: 12, denominator: 15 },
  heldOn: '2025-05-30',
  agreed: true,
  state: 'done',
  area: 'society',
  areas: ['economy', 'society'],
  marks: ['open'],
  unit: everyId(901),
  exemplar: everyId(902),
  evidence: [{ _id: everyId(903), name: 'Bien ban.pdf', size: 20_480, sha256: 'a'.repeat(64) }],
  hasWorks: true,
  works: [
    {
      ...{ _id: everyId(911), name: 'Đường hoa', story: 'Dài 300 m.', visits: 4, weight: '0.5', funds: 10_000_000 },
      ...{ share: { numerator: 3, denominator: 3 }, heldOn: '2025-06-01', agreed: true, state: 'done' },
      ...{ area: 'society', areas: ['society'], marks: ['open', 'done'], unit: everyId(901), exemplar: everyId(902) },
    },
    { _id: everyId(912), name: 'Nhà văn hóa', visits: 2, state: 'open', reason: 'Chờ nghiệm thu', areas: ['economy'] },
  ],
};

/** The context under which the answers are right. */
export const everyKindContext: Context = { today: '2025-06-30', planYear: 2025, previous: { visits: '10' } };
