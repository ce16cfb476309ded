import type { JsonObject } from '../../src/index.ts';
import { communeHalfYear } from '../commune-half-year/form.ts';
import { withIdsOf } from '../ids.ts';
import { choice, rule, text, whole } from '../parts.ts';
import { organisations } from './choices.ts';

/*
 * The part all organisations share: outreach, models, initiatives, funding and commendation as in F1, so that both add
 * up through the shared indicators, and what an organisation asks of its own line (R22, R23). Every id is its own;
 * those taken over from F1 are made out of F1's.
 */

const { $defs, ...half } = communeHalfYear.schema;
const commune = withIdsOf('organisation-report', half) as JsonObject;
const communeProperties = commune.properties as Record<string, JsonObject>;
const taken = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, communeProperties[key]!]));

export const codeLists = $defs as JsonObject;
export const head = ['preparedByName', 'preparedByPhone', 'approvedByName', 'approvedByPosition'];
const outreach = ['propagandaRows', 'articleCount', 'videoCount', 'links'];
const models = ['modelsCarriedOver', 'modelsNew', 'modelsEnded', 'modelRows', 'modelsReplicated'];
export const initiatives = ['initiativesProposed', 'initiativesRecognized', 'initiativesApplied'];
export const funding = ['fundingState', 'fundingMembers', 'fundingSocial', 'fundingOther'];
export const commended = ['commendedCollectives', 'commendedIndividuals'];
export const assessment = ['strengths', 'limitations', 'causes', 'lessons', 'proposals', 'nextTasks', 'attachments'];
const calculated = ['propagandaSessionsTotal', 'propagandaAttendeesTotal', 'modelsTotal', 'fundingTotal'];

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
};

/** R23, for the half-year: the model that will be put forward, by its name. */
export const featuredModel = text(
  '5b6c7a8f-5e0d-4f2a-8b1c-6d5e4f3a2b25',
  ['Mô hình tiêu biểu dự kiến giới thiệu', 'Exemplary model to be put forward'],
  {},
  [
    'Chỉ tiêu năm: mỗi tổ chức báo cáo 01 mô hình thật sự tiêu biểu. Kỳ 6 tháng có thể để trống.',
    'Target of the year: one truly exemplary model each. May stay blank for the half-year.',
  ],
);

const modelsNew = {
  ...communeProperties.modelsNew!,
  description: 'Mô hình bắt đầu trong kỳ; kê từng mô hình ở bảng dưới.',
  'x-i18n': {
    en: { title: 'New models', description: 'Models started in the period, each listed in the table below.' },
  },
};

export const commonProperties: Record<string, JsonObject> = {
  ...taken([...head, ...outreach, ...models, ...initiatives, ...funding, ...commended, ...assessment]),
  ...own,
  modelsNew,
};

/** What each of the five must answer; any other member organisation reports figures only where it has some (R24). */
export const commonRequired = [
  ...['guidanceDocCount', 'grassrootsUnitsTotal', 'grassrootsUnitsReporting', 'articleCount', 'videoCount'],
  ...['modelsCarriedOver', 'modelsNew', 'modelsEnded', 'strengths', 'limitations', 'nextTasks'],
];

export const commonCalculations = (commune['x-calculations'] as JsonObject[]).filter(({ key }) =>
  calculated.includes(key as string),
);

/** F1's rules about what is taken over; that a commune owes a new model each year (R27) is not an organisation's duty. */
const rules = (commune['x-rules'] as JsonObject[]).filter(({ fields, row, expression }) => {
  const about = typeof row === 'string' ? [row] : (fields as string[]);
  return expression !== 'modelsNew >= 1' && about.every((key) => key in commonProperties);
});

export const commonRules = [
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
];
