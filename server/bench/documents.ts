// A report of 300 fields and a table of 100 rows as Word and PDF, beginning with the thread. One JSON line a format.
import { calculate, parseForm, type Answers, type FormDocument } from '@ke-hoach/forms';
import { reportPaper } from '../src/documents/report-paper.ts';
import { DocumentWriter, type Format } from '../src/documents/writer.ts';
import { defaultLetterhead } from '../src/units/letterhead/default-letterhead.ts';

const fields = 300;
const rows = 100;
/** What a person waits for without wondering, in milliseconds. */
const patience: Record<Format, number> = { docx: 5000, pdf: 8000 };
let ids = 0;
const id = () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
const counted = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum', 'x-unit': 'hộ' };

const field = (at: number) => ({
  ...{ title: `Chỉ tiêu số ${at} của đơn vị trong kỳ báo cáo`, 'x-field': id() },
  ...(at % 10 === 0
    ? { type: 'string', maxLength: 5000, 'x-kind': 'long-text' }
    : { type: 'integer', minimum: 0, 'x-kind': 'integer', ...counted }),
});
const columns = Object.fromEntries(
  Array.from({ length: 11 }, (_, at) => [
    `c${at}`,
    { title: `Cột ${at}`, type: 'string', maxLength: 200, 'x-kind': 'text', 'x-field': id() },
  ]),
);
const table = {
  ...{ title: 'Danh sách', type: 'array', maxItems: rows, 'x-kind': 'table', 'x-field': id() },
  'x-columns': Object.keys(columns),
  items: {
    type: 'object',
    properties: { _id: { type: 'string', format: 'uuid' }, ...columns },
    required: ['_id'],
    unevaluatedProperties: false,
  },
};
const document: FormDocument = {
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...{ type: 'object', title: 'Báo cáo rất dài', unevaluatedProperties: false },
    properties: { ...Object.fromEntries(Array.from({ length: fields }, (_, at) => [`f${at}`, field(at)])), table },
    'x-sections': Array.from({ length: 10 }, (_, section) => ({
      ...{ id: id(), title: `Mục ${section}` },
      fields: [
        ...Array.from({ length: fields / 10 }, (_, at) => `f${(section * fields) / 10 + at}`),
        ...(section === 9 ? ['table'] : []),
      ],
    })),
  },
  uiSchema: {},
};
const said = 'Đã tổ chức nhiều hoạt động thiết thực, thu hút đông đảo đoàn viên, hội viên và Nhân dân tham gia. ';
const answers: Answers = {
  ...Object.fromEntries(
    Array.from({ length: fields }, (_, at) => [`f${at}`, at % 10 === 0 ? said.repeat(8) : at * 37]),
  ),
  table: Array.from({ length: rows }, () => ({
    _id: id(),
    ...Object.fromEntries(Object.keys(columns).map((key) => [key, 'Nội dung của ô'])),
  })),
};

const parsed = parseForm(document);
if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
const { form } = parsed;
const letterhead = defaultLetterhead({ name: 'Phường An Xuân', kind: 'ward', above: ['Thành phố Tam Kỳ'] });
const paper = reportPaper({
  ...{ form, letterhead, wording: { language: 'vi' }, addressee: letterhead.ownName },
  ...{ movement: 'Đoàn kết sáng tạo', period: '6 tháng đầu năm 2025', year: 2025 },
  filled: {
    answers,
    calculated: calculate(form, answers, { today: '2025-05-20' }),
    date: '2025-05-20',
    mark: '',
    isNothing: false,
    explanations: [],
    fromRegister: [],
    stated: [],
    given: null,
  },
});
for (const format of ['docx', 'pdf'] as const) {
  const writer = new DocumentWriter();
  const begun = performance.now();
  const bytes = await writer.write(paper, format, new AbortController().signal);
  const value = Math.round(performance.now() - begun);
  await writer.close();
  const floor = patience[format];
  const size = Math.round(bytes.length / 1024);
  console.log(JSON.stringify({ bench: `document ${format}`, value, unit: 'ms', floor, ratio: value / floor, size }));
  if (value > floor) process.exitCode = 1;
}
