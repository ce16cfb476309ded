import { contentHash } from '../src/index.ts';
import type { FormDocument, Json, JsonObject } from '../src/index.ts';
import { communeHalfYear } from './commune-half-year.ts';
import { choice, date, longText, rule, section } from './parts.ts';

/*
 * F2: the yearly report of a commune or ward: all of F1 with figures since the year's start, and what only a year
 * can tell. It is another form, so every id is its own; F1 and F2 compare through their shared indicators.
 */

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** An id of F2 made out of one of F1, the same on every machine. */
function yearlyId(id: string): string {
  const hash = contentHash(['commune-annual', id]);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parts.join('-');
}

function yearly(value: Json): Json {
  if (typeof value === 'string') return uuid.test(value) ? yearlyId(value) : value;
  if (Array.isArray(value)) return value.map(yearly);
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, yearly(member)]));
  return copy['x-basis'] === 'flow' ? { ...copy, 'x-basis': 'cumulative', 'x-overTime': 'latest' } : copy;
}

const base = yearly(communeHalfYear.schema) as JsonObject;

const ratings: [string, string, string, string][] = [
  ['excellent', 'b3bd663b-8e59-48d2-895b-aa7ea221623e', 'Xuất sắc', 'Excellent'],
  ['good', '8f0b10b8-484c-46b5-8343-28a6f8301114', 'Tốt', 'Good'],
  ['fair', '324240c9-a668-4744-a187-b975c5ebc1bf', 'Khá', 'Fair'],
  ['average', '0530967a-19ff-4009-ad01-425f5014afc9', 'Trung bình', 'Average'],
  ['weak', '7ea6dd5d-99e1-4455-90ea-6ac67366b60d', 'Yếu', 'Weak'],
];

const added = {
  dataCutoffDate: date(
    '94adb2cb-90d3-46f6-ad11-431143672e7f',
    ['Ngày chốt số liệu', 'Cut-off date of the figures'],
    ['Số liệu lũy kế từ đầu năm đến hết ngày này.', "Figures since the year's start up to the end of this day."],
  ),
  selfRating: choice('c425edf9-4ddd-44be-9077-2e4c3724de19', ['Tự đánh giá', 'Self-rating'], ratings),
  selfRatingReason: longText('0ee0716b-9d35-4953-b3b1-bbda37161d85', [
    'Lý do tự đánh giá',
    'Reason of the self-rating',
  ]),
  nextYearTargets: longText(
    '506f716d-920a-41e4-9225-61fb761ebe93',
    ['Phương hướng, chỉ tiêu năm sau', 'Direction and targets of next year'],
    ['Nêu chỉ tiêu bằng số và cách thực hiện.', 'Give targets in figures and how to reach them.'],
  ),
};

/** Figures that cannot fall below those of the half-year report. */
const growing: [id: string, key: string][] = [
  ['767bd7c8-e106-4e24-a4c6-f60e83275dba', 'propagandaSessionsTotal'],
  ['737abd40-cd8e-4a76-83ac-234ca4901311', 'propagandaAttendeesTotal'],
  ['159de0d5-90f7-4db3-a91b-ee39de54a507', 'articleCount'],
  ['4dc68c39-9696-4581-8420-94c80a5fb435', 'modelsNew'],
  ['6017fbed-bee1-4b3e-a00f-75ed13ebe46f', 'initiativesProposed'],
  ['d1901919-16a9-49a5-abdb-a0b14e739f71', 'fundingTotal'],
];

/** F2, "Báo cáo năm – xã, phường". */
export const communeAnnual: FormDocument = {
  schema: {
    ...base,
    title: 'Báo cáo năm – xã, phường',
    description: 'Kết quả cả năm thực hiện Phong trào thi đua “Đoàn kết sáng tạo” của xã, phường, lũy kế từ đầu năm.',
    'x-i18n': {
      en: {
        title: 'Yearly report of a commune or ward',
        description: "Results of the year in the emulation movement “Đoàn kết sáng tạo”, since the year's start.",
      },
    },
    properties: { ...(base.properties as JsonObject), ...added },
    required: [...(base.required as string[]), ...Object.keys(added)],
    'x-sections': [
      ...(base['x-sections'] as Json[]),
      section(
        'ec42febe-1c31-414e-948f-123c91c8db17',
        ['XI. Đánh giá cả năm', 'XI. The year as a whole'],
        Object.keys(added),
      ),
    ],
    'x-rules': [
      ...(base['x-rules'] as Json[]),
      rule(
        '150ee030-3b89-44f7-b6cb-c4adcbf29151',
        'error',
        'dataCutoffDate <= context.today',
        ['dataCutoffDate'],
        ['Ngày chốt số liệu không được sau hôm nay.', 'The cut-off date cannot be after today.'],
      ),
      ...growing.map(([id, key]) =>
        rule(
          id,
          'warning',
          `${key} >= previous.${key}`,
          [key],
          [
            'Số lũy kế nhỏ hơn số đã báo cáo 6 tháng. Hãy kiểm tra hoặc giải trình.',
            'Less than reported for the half-year. Check, or explain.',
          ],
        ),
      ),
    ],
  },
  uiSchema: communeHalfYear.uiSchema,
};
