import type { Answers, Context, FormDocument, Json, JsonObject } from '@ke-hoach/forms';

/*
 * A form as large as an office may draw: 12 sections with 300 fields, 30 of them yes/no questions that each show two
 * others, a calculated sum in each section, and a table of 100 rows whose sums feed a calculation and a rule.
 */
const SECTIONS = 12;
const FIELDS = 25;
const ROWS = 100;

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
let ids = 0;
const field = (title: string, schema: JsonObject): JsonObject => ({ title, 'x-field': id((ids += 1)), ...schema });

const whole = { type: 'integer', minimum: 0, maximum: 9_999_999, 'x-kind': 'integer', 'x-unit': 'hộ', ...flow };
const money = { type: 'integer', minimum: 0, 'x-kind': 'money', 'x-unit': 'đồng', ...flow };
const text = { type: 'string', maxLength: 300, 'x-kind': 'text' };
const longText = { type: 'string', maxLength: 2000, 'x-kind': 'long-text' };
const day = { type: 'string', format: 'date', 'x-kind': 'date' };
const yesNo = { type: 'boolean', 'x-kind': 'yes-no' };
const choice = (): JsonObject => ({
  ...{ type: 'string', 'x-kind': 'choice' },
  oneOf: ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'].map((title, index) => ({
    ...{ const: `c${index}`, title, 'x-id': id((ids += 1)) },
  })),
});

const kinds: [title: string, schema: () => JsonObject, answer: Json][] = [
  ['Số hộ tham gia', () => whole, 120],
  ['Nơi thực hiện', () => text, 'Khu dân cư số 4'],
  ['Kinh phí', () => money, 12_500_000],
  ['Số hộ đạt', () => whole, 84],
  ['Ngày hoàn thành', () => day, '2025-05-12'],
  ['Hình thức', choice, 'c2'],
  ['Số hộ đăng ký', () => whole, 131],
  ['Người phụ trách', () => text, 'Nguyễn Thị Mai'],
  ['Kết quả', () => longText, 'Các mô hình duy trì đều, được Nhân dân đồng tình.'],
];

const always: Record<string, JsonObject> = {};
const conditions: Json[] = [];
const sections: JsonObject[] = [];
const sums: JsonObject[] = [];
const answers: Answers = {};

for (let section = 0; section < SECTIONS; section += 1) {
  const keys: string[] = [];
  const numbers: string[] = [];
  const drivers = section % 2 === 0 ? 3 : 2;
  for (let driver = 0; driver < drivers; driver += 1) {
    const key = `s${section}yes${driver}`;
    const shown = { [`${key}count`]: field('Số lượt khi có', whole), [`${key}note`]: field('Ghi rõ khi có', text) };
    always[key] = field(`Phần ${section + 1}, có phát sinh ${driver + 1}`, yesNo);
    conditions.push({ if: { properties: { [key]: { const: true } }, required: [key] }, then: { properties: shown } });
    answers[key] = driver > 0;
    keys.push(key, ...Object.keys(shown));
  }
  for (let number = 0; keys.length < FIELDS; number += 1) {
    const [title, schema, answer] = kinds[number % kinds.length]!;
    const key = `s${section}f${number}`;
    always[key] = field(`${title} ${section + 1}.${number + 1}`, schema());
    answers[key] = answer;
    keys.push(key);
    if (schema() === whole) numbers.push(key);
  }
  sums.push({
    ...{ key: `s${section}sum`, field: id((ids += 1)), title: `Tổng số hộ phần ${section + 1}`, kind: 'integer' },
    ...{ 'x-unit': 'hộ', ...flow, expression: numbers.join(' + ') },
  });
  sections.push({ id: id((ids += 1)), title: `Phần ${section + 1}`, fields: [...keys, `s${section}sum`] });
}

const columns = {
  name: field('Tên mô hình', text),
  sort: field('Lĩnh vực', choice()),
  visits: field('Số buổi', { ...whole, 'x-unit': 'buổi', 'x-total': true }),
  funds: field('Kinh phí', { ...money, 'x-total': true }),
  on: field('Ngày', day),
  note: field('Ghi chú', text),
};
always['rows'] = field('Các mô hình', {
  ...{ type: 'array', 'x-kind': 'table', maxItems: 500, 'x-columns': Object.keys(columns) },
  items: {
    type: 'object',
    properties: { _id: { type: 'string', format: 'uuid' }, ...columns },
    required: ['_id', 'name'],
    unevaluatedProperties: false,
  },
});
answers['rows'] = Array.from({ length: ROWS }, (_, row) => ({
  ...{ _id: id(900_000 + row), name: `Mô hình số ${row + 1}`, sort: `c${row % 6}` },
  ...{ visits: row + 3, funds: 1_000_000 * (row + 1), on: '2025-04-15', note: 'Duy trì tốt' },
}));
sums.push({
  ...{ key: 'visitsTotal', field: id((ids += 1)), title: 'Tổng số buổi', kind: 'integer' },
  ...{ 'x-unit': 'buổi', ...flow, expression: 'sum(rows.visits)' },
});
sections.splice(2, 0, { id: id((ids += 1)), title: 'Bảng', fields: ['rows', 'visitsTotal'] });

/** The large form. */
export const largeForm: FormDocument = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...{ type: 'object', title: 'Biểu lớn', properties: always, allOf: conditions, unevaluatedProperties: false },
    'x-sections': sections,
    'x-calculations': sums,
    'x-rules': Array.from({ length: SECTIONS }, (_, section) => ({
      ...{
        id: id((ids += 1)),
        level: 'error',
        expression: `s${section}f0 >= s${section}f3`,
        fields: [`s${section}f3`],
      },
      message: { vi: 'Số hộ đạt không được lớn hơn số hộ tham gia.', en: 'Not more households met than took part.' },
    })),
  },
  uiSchema: {},
};

/** Answers to all of it. */
export const largeAnswers: Answers = answers;

/** Last period's figures stand beside each number. */
export const largeContext: Context = {
  ...{ today: '2025-05-20', planYear: 2025 },
  previous: Object.fromEntries(Object.entries(answers).filter(([, value]) => typeof value === 'number')) as Record<
    string,
    number
  >,
};

/** A form of one number, rendered by the same parts. */
export const smallForm: FormDocument = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...{ type: 'object', title: 'Biểu một trường', properties: { s0f0: field('Số hộ tham gia', whole) } },
    'x-sections': [{ id: id((ids += 1)), title: 'Phần chung', fields: ['s0f0'] }],
    unevaluatedProperties: false,
  },
  uiSchema: {},
};
