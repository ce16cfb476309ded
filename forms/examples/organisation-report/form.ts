import type { FormDocument, JsonObject } from '../../src/index.ts';
import { communeHalfYear } from '../commune-half-year/form.ts';
import { dialect, section, when, whenOneOf } from '../parts.ts';
import { politicalSocial } from './choices.ts';
import {
  assessment,
  codeLists,
  commended,
  commonCalculations,
  commonProperties,
  commonRequired,
  commonRules,
  featuredModel,
  funding,
  head,
  initiatives,
} from './common.ts';
import { farmers } from './farmers.ts';
import { id } from './part.ts';
import type { OrganisationPart } from './part.ts';
import { loanOutstanding, otherMember, startupSupported } from './shared.ts';
import { tradeUnion } from './trade-union.ts';
import { veterans } from './veterans.ts';
import { women } from './women.ts';
import { youth } from './youth.ts';

/** What the six kinds of organisation report each on its own. */
export const organisationParts: OrganisationPart[] = [tradeUnion, farmers, youth, women, veterans, otherMember];

const conditions = [
  whenOneOf('organisationType', [...politicalSocial], {}, commonRequired),
  whenOneOf('organisationType', ['youth', 'women'], { startupSupported }, []),
  whenOneOf('organisationType', ['farmers', 'veterans'], { loanOutstanding }, []),
  ...organisationParts.map(({ type, properties, required = [] }) =>
    when('organisationType', type, properties, required),
  ),
];

const sections = [
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
    ['propagandaRows', 'propagandaSessionsTotal', 'propagandaAttendeesTotal', 'articleCount', 'videoCount', 'links'],
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
  section(
    id('own part'),
    ['VII. Kết quả riêng của tổ chức', "VII. The organisation's own results"],
    [
      ...organisationParts.map(({ type, title, order }) => section(id(`own part ${type}`), title, order)),
      'startupSupported',
      'loanOutstanding',
    ],
  ),
  section('d3e4fcab-7a8f-4b0c-8d9e-4f3a2b1c0d38', ['VIII. Đánh giá chung', 'VIII. General assessment'], assessment),
];

const all = (part: 'calculations' | 'rules'): JsonObject[] => organisationParts.flatMap((one) => one[part] ?? []);

/** F3, "Báo cáo 6 tháng – tổ chức chính trị - xã hội": the organisation that is chosen decides its own part. */
export const organisationReport: FormDocument = {
  schema: {
    $schema: dialect,
    type: 'object',
    title: 'Báo cáo 6 tháng – tổ chức chính trị - xã hội',
    description: 'Kết quả 6 tháng thực hiện Phong trào thi đua “Đoàn kết sáng tạo” của tổ chức chính trị - xã hội.',
    'x-i18n': {
      en: {
        title: 'Half-year report of a political-social organisation',
        description: 'Half-year results of the emulation movement “Đoàn kết sáng tạo” in an organisation.',
      },
    },
    $defs: codeLists,
    properties: { ...commonProperties, featuredModel },
    required: ['organisationType', 'preparedByName', 'approvedByName', 'approvedByPosition'],
    allOf: conditions,
    unevaluatedProperties: false,
    'x-sections': sections,
    'x-calculations': [...commonCalculations, ...all('calculations')],
    'x-rules': [...commonRules, ...all('rules')],
  },
  uiSchema: communeHalfYear.uiSchema,
};
