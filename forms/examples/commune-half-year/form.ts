import type { FormDocument } from '../../src/index.ts';
import { memberOrganisations } from '../code-lists.ts';
import { dialect, when } from '../parts.ts';
import { activities } from './activities.ts';
import { calculations } from './calculations.ts';
import { monitoring, ownPlan, policyFeedback } from './if-any.ts';
import { results } from './results.ts';
import { rules } from './rules.ts';
import { sections } from './sections.ts';

/*
 * F1: the half-year report of a commune or ward to the city's Fatherland Front, for the movement "Đoàn kết sáng tạo".
 * The files it may bring stay optional: their bytes travel apart from the answers, and a paper copy also counts.
 * Rule sources are the requirement numbers of the plan: R08 topics, R25 own plan, R27 one new model, R10 and R28 "nếu có".
 */

/** F1, "Báo cáo 6 tháng – xã, phường". */
export const communeHalfYear: FormDocument = {
  schema: {
    $schema: dialect,
    type: 'object',
    title: 'Báo cáo 6 tháng – xã, phường',
    description: 'Kết quả 6 tháng thực hiện Phong trào thi đua “Đoàn kết sáng tạo” của xã, phường.',
    'x-i18n': {
      en: {
        title: 'Half-year report of a commune or ward',
        description: 'Half-year results of the emulation movement “Đoàn kết sáng tạo” in a commune or ward.',
      },
    },
    $defs: { memberOrganisations },
    properties: { ...activities, ...results },
    required: [
      ...[
        'preparedByName',
        'approvedByName',
        'approvedByPosition',
        'hasOwnPlan',
        'steeringDocCount',
        'articleCount',
        'videoCount',
      ],
      ...['householdsTotal', 'householdsParticipating', 'modelsCarriedOver', 'modelsNew', 'modelsEnded'],
      ...['hasPolicyFeedback', 'hasMonitoring', 'strengths', 'limitations', 'nextTasks'],
    ],
    allOf: [
      when('hasOwnPlan', true, ownPlan, ['ownPlanNumber', 'ownPlanDate']),
      when('hasPolicyFeedback', true, policyFeedback, ['policyFeedbackCount', 'opinionsCount', 'opinionsAccepted']),
      when('hasMonitoring', true, monitoring, ['monitoringCount', 'recommendationsCount', 'recommendationsResolved']),
    ],
    unevaluatedProperties: false,
    'x-sections': sections,
    'x-calculations': calculations,
    'x-rules': rules,
  },
  uiSchema: {
    strengths: { 'ui:widget': 'textarea' },
    limitations: { 'ui:widget': 'textarea' },
    causes: { 'ui:widget': 'textarea' },
    lessons: { 'ui:widget': 'textarea' },
    proposals: { 'ui:widget': 'textarea' },
    nextTasks: { 'ui:widget': 'textarea' },
  },
};
