import type { FormDocument, Json, JsonObject } from '../../src/index.ts';
import { movements } from '../code-lists.ts';
import { communeHalfYear } from '../commune-half-year/form.ts';
import { cumulative } from '../cumulative.ts';
import { withIdsOf } from '../ids.ts';
import { section, when } from '../parts.ts';
import { besideEstimates, estimateRules, estimates } from './estimates.ts';
import { growingRules, yearRules } from './rules.ts';
import { priorYearsReason, quotaModelMet, quotaReason, yearFields } from './year.ts';

/*
 * F2: the yearly report of a commune or ward: all of F1 with figures since the year's start, and what only a year
 * can tell. It is another form, so every id is its own; F1 and F2 compare through their shared indicators.
 */

const { $defs, ...half } = communeHalfYear.schema;
const base = cumulative(withIdsOf('commune-annual', half)) as JsonObject;
const required = ['dataCutoffDate', 'replicatedPriorYears', 'movementResults', 'selfRating', 'selfRatingReason'];

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
    $defs: { ...($defs as JsonObject), movements },
    properties: { ...(base.properties as JsonObject), ...yearFields, ...estimates },
    required: [...(base.required as string[]), ...required, 'nextYearTargets'],
    allOf: [
      ...(base.allOf as Json[]),
      when('modelsNew', 0, { quotaReason }, ['quotaReason']),
      when('replicatedPriorYears', false, { priorYearsReason }, ['priorYearsReason']),
    ],
    'x-calculations': [...(base['x-calculations'] as Json[]), quotaModelMet],
    'x-sections': [
      ...besideEstimates(base['x-sections'] as Json[]),
      section(
        'ec42febe-1c31-414e-948f-123c91c8db17',
        ['XI. Đánh giá cả năm', 'XI. The year as a whole'],
        [
          ...['dataCutoffDate', 'quotaModelMet', 'quotaReason', 'replicatedPriorYears', 'priorYearsReason'],
          ...['movementResults', 'selfRating', 'selfRatingReason', 'nextYearTargets'],
        ],
      ),
      section(
        'b4f1f0d8-54bb-4c6e-9a68-37a0a1f8f3c2',
        ['XII. Đề nghị khen thưởng, giới thiệu mô hình', 'XII. Commendation and models put forward'],
        ['awardProposals', 'nominatedModels', 'goldenBookProposed'],
      ),
    ],
    'x-rules': [...(base['x-rules'] as Json[]), ...yearRules, ...growingRules, ...estimateRules],
  },
  uiSchema: communeHalfYear.uiSchema,
};
