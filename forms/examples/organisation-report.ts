import { contentHash } from '../src/index.ts';
import type { FormDocument, Json, JsonObject } from '../src/index.ts';
import { communeHalfYear } from './commune-half-year.ts';
import { choice, rule, section, text, whole } from './parts.ts';

/*
 * F3, the part all five political-social organisations share: outreach, models, initiatives, funding and commendation
 * as in F1, so that both add up through the shared indicators, and what an organisation asks of its own line (R22,
 * R23). What one organisation alone reports comes with its own form. Every id is its own; those taken over from F1
 * are made out of F1's.
 */

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function ownId(id: string): string {
  const hash = contentHash(['organisation-report', id]);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}

function withOwnIds(value: Json): Json {
  if (typeof value === 'string') return uuid.test(value) ? ownId(value) : value;
  if (Array.isArray(value)) return value.map(withOwnIds);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withOwnIds(member)]));
}

const commune = withOwnIds(communeHalfYear.schema) as JsonObject;
const communeProperties = commune.properties as Record<string, JsonObject>;
const taken = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, communeProperties[key]!]));

const head = ['preparedByName', 'preparedByPhone', 'approvedByName', 'approvedByPosition'];
const outreach = ['propagandaRows', 'articleCount', 'videoCount'];
const models = ['modelsCarriedOver', 'modelsNew', 'modelsEnded', 'modelRows', 'modelsReplicated'];
const initiatives = ['initiativesProposed', 'initiativesRecognized', 'initiativesApplied'];
const funding = ['fundingState', 'fundingMembers', 'fundingSocial', 'fundingOther'];
const commended = ['commendedCollectives', 'commendedIndividuals'];
const assessment = ['strengths', 'limitations', 'causes', 'lessons', 'proposals', 'nextTasks'];
const calculated = ['propagandaSessionsTotal', 'propagandaAttendeesTotal', 'modelsTotal', 'fundingTotal'];

const organisations: [string, string, string, string][] = [
  ['tradeUnion', '0b7c2f9e-6c0d-4c0f-9d5f-5b6f1f0f3a11', 'Liên đoàn Lao động', 'Federation of Labour'],
  ['farmers', '4f5f0a8b-2a5a-4f0e-8f64-93a2f4f2d512', 'Hội Nông dân', "Farmers' Union"],
  ['youth', '7a3fb0d2-5d5b-4b52-9d4f-1f6a8f2a6b13', 'Đoàn TNCS Hồ Chí Minh', 'Ho Chi Minh Communist Youth Union'],
  ['women', '9c1c6d3e-1b7e-4e57-a0cb-0e3a6f6e8c14', 'Hội Liên hiệp Phụ nữ', "Women's Union"],
  ['veterans', 'c2d8a7f4-8e9a-4a6d-b7f1-6d5b2c9f4e15', 'Hội Cựu chiến binh', 'Veterans Association'],
];

const own = {
  organisationType: choice('1d2e3c4b-9a8f-4b6e-8c7d-2f1a0b9c8d21', ['Tổ chức', 'Organisation'], organisations),
  guidanceDocCount: whole(
    '2e3f4d5c-8b7a-4c9d-9e8f-3a2b1c0d9e22',
    ['Văn bản hướng dẫn đã ban hành', 'Guidance documents issued'],
    { unit: 'văn bản', indicator: 'steering-documents' },
    [
      'Văn bản hướng dẫn cấp dưới triển khai Phong trào, ban hành trong kỳ.',
      'Documents of the period that guide the lower levels in the movement.',
    ],
  ),
  grassrootsUnitsTotal: whole(
    '3f4a5e6d-7c8b-4d0e-8f9a-4b3c2d1e0f23',
    ['Tổ chức cơ sở trực thuộc', 'Grassroots organisations'],
    { unit: 'tổ chức', basis: 'stock', indicator: 'grassroots-organisations' },
    ['Số tổ chức cơ sở tại ngày chốt số liệu.', 'Grassroots organisations on the cut-off date.'],
  ),
  grassrootsUnitsReporting: whole(
    '4a5b6f7e-6d9c-4e1f-9a0b-5c4d3e2f1a24',
    ['Tổ chức cơ sở đã báo cáo', 'Grassroots organisations that reported'],
    { unit: 'tổ chức', basis: 'stock', indicator: 'grassroots-organisations-reporting' },
    ['Trong số các tổ chức cơ sở trên.', 'Of the grassroots organisations above.'],
  ),
  featuredModel: text(
    '5b6c7a8f-5e0d-4f2a-8b1c-6d5e4f3a2b25',
    ['Mô hình tiêu biểu dự kiến giới thiệu', 'Exemplary model to be put forward'],
    {},
    [
      'Chỉ tiêu năm: mỗi tổ chức báo cáo 01 mô hình thật sự tiêu biểu. Kỳ 6 tháng có thể để trống.',
      'Target of the year: one truly exemplary model each. May stay blank for the half-year.',
    ],
  ),
};

const modelsNew = {
  ...communeProperties.modelsNew!,
  description: 'Mô hình bắt đầu trong kỳ; kê từng mô hình ở bảng dưới.',
  'x-i18n': {
    en: { title: 'New models', description: 'Models started in the period, each listed in the table below.' },
  },
};

const properties: Record<string, JsonObject> = {
  ...taken([...head, ...outreach, ...models, ...initiatives, ...funding, ...commended, ...assessment]),
  ...own,
  modelsNew,
};

/** F1's rules about what is taken over; that a commune owes a new model each year (R27) is not an organisation's duty. */
const rules = (commune['x-rules'] as JsonObject[]).filter(({ fields, row, expression }) => {
  const about = typeof row === 'string' ? [row] : (fields as string[]);
  return expression !== 'modelsNew >= 1' && about.every((key) => key in properties);
});

/** F3, common part: "Báo cáo 6 tháng – tổ chức chính trị - xã hội". */
export const organisationReport: FormDocument = {
  schema: {
    $schema: commune.$schema!,
    type: 'object',
    title: 'Báo cáo 6 tháng – tổ chức chính trị - xã hội',
    description: 'Kết quả 6 tháng thực hiện Phong trào thi đua “Đoàn kết sáng tạo” của tổ chức chính trị - xã hội.',
    'x-i18n': {
      en: {
        title: 'Half-year report of a political-social organisation',
        description: 'Half-year results of the emulation movement “Đoàn kết sáng tạo” in an organisation.',
      },
    },
    properties,
    required: [
      ...['organisationType', 'preparedByName', 'approvedByName', 'approvedByPosition', 'guidanceDocCount'],
      ...['grassrootsUnitsTotal', 'grassrootsUnitsReporting', 'articleCount', 'videoCount'],
      ...['modelsCarriedOver', 'modelsNew', 'modelsEnded', 'strengths', 'limitations', 'nextTasks'],
    ],
    unevaluatedProperties: false,
    'x-sections': [
      section(
        '6c7d8b9a-4f1e-4a3b-9c2d-7e6f5a4b3c31',
        ['Thông tin báo cáo', 'About this report'],
        ['organisationType', ...head],
      ),
      section(
        '7d8e9cab-3a2f-4b4c-8d3e-8f7a6b5c4d32',
        ['I. Công tác chỉ đạo, hướng dẫn', 'I. Direction and guidance'],
        ['guidanceDocCount', 'grassrootsUnitsTotal', 'grassrootsUnitsReporting'],
      ),
      section(
        '8e9fadbc-2b3a-4c5d-9e4f-9a8b7c6d5e33',
        ['II. Tuyên truyền', 'II. Outreach'],
        ['propagandaRows', 'propagandaSessionsTotal', 'propagandaAttendeesTotal', 'articleCount', 'videoCount'],
      ),
      section(
        '9fa0becd-1c4b-4d6e-8f5a-0b9c8d7e6f34',
        ['III. Mô hình', 'III. Models'],
        [
          ...['modelsCarriedOver', 'modelsNew', 'modelsEnded', 'modelsTotal', 'modelRows', 'modelsReplicated'],
          'featuredModel',
        ],
      ),
      section('a0b1cfde-0d5c-4e7f-9a6b-1c0d9e8f7a35', ['IV. Sáng kiến, ý tưởng', 'IV. Initiatives'], initiatives),
      section('b1c2daef-9e6d-4f8a-8b7c-2d1e0f9a8b36', ['V. Kinh phí', 'V. Funding'], [...funding, 'fundingTotal']),
      section('c2d3ebfa-8f7e-4a9b-9c8d-3e2f1a0b9c37', ['VI. Biểu dương', 'VI. Commendation'], commended),
      section('d3e4fcab-7a8f-4b0c-8d9e-4f3a2b1c0d38', ['VII. Đánh giá chung', 'VII. General assessment'], assessment),
    ],
    'x-calculations': (commune['x-calculations'] as JsonObject[]).filter(({ key }) =>
      calculated.includes(key as string),
    ),
    'x-rules': [
      ...rules,
      rule(
        'e4f5adbc-6b9a-4c1d-9e0f-5a4b3c2d1e41',
        'error',
        'grassrootsUnitsReporting <= grassrootsUnitsTotal',
        ['grassrootsUnitsReporting', 'grassrootsUnitsTotal'],
        [
          'Số tổ chức cơ sở đã báo cáo không được lớn hơn số tổ chức cơ sở.',
          'Grassroots organisations that reported cannot exceed those there are.',
        ],
      ),
    ],
  },
  uiSchema: communeHalfYear.uiSchema,
};
