import type { InvalidVariant } from '../mistake.ts';

const row = '6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a111';

const attached = { _id: row, name: '', size: 2048, sha256: 'a'.repeat(64) };

/** Mistakes people make on F1; each of its rules is broken at least once. */
export const communeHalfYearMistakes: InvalidVariant[] = [
  {
    name: 'more households take part than there are',
    change: { householdsTotal: 100, householdsParticipating: 101 },
    codes: [{ code: 'RULE', path: ['householdsParticipating'] }],
  },
  {
    name: 'a plan without number and date',
    change: { hasOwnPlan: true, ownPlanNumber: '', ownPlanDate: null },
    codes: [
      { code: 'REQUIRED', path: ['ownPlanNumber'] },
      { code: 'REQUIRED', path: ['ownPlanDate'] },
    ],
  },
  {
    name: 'a plan of another year',
    change: { hasOwnPlan: true, ownPlanNumber: '05/KH-MTTQ-BTT', ownPlanDate: '2024-12-30' },
    codes: [{ code: 'RULE', path: ['ownPlanDate'] }],
  },
  {
    name: 'a day that does not exist',
    change: { hasOwnPlan: true, ownPlanNumber: '05/KH-MTTQ-BTT', ownPlanDate: '2025-02-29' },
    codes: [{ code: 'NOT_A_DATE', path: ['ownPlanDate'] }],
  },
  {
    name: 'people attended, but there was no session',
    change: { propagandaRows: [{ _id: row, topic: 'policy', form: 'panel', sessions: 0, attendees: 30 }] },
    codes: [
      { code: 'TOO_SMALL', path: ['propagandaRows', row, 'sessions'] },
      { code: 'RULE', path: ['propagandaRows', row, 'sessions'] },
    ],
  },
  {
    name: 'another form of activity that is not named',
    change: { propagandaRows: [{ _id: row, topic: 'policy', form: 'other', sessions: 1, attendees: 30 }] },
    codes: [{ code: 'REQUIRED', path: ['propagandaRows', row, 'note'] }],
  },
  {
    name: 'a topic outside the three',
    change: { propagandaRows: [{ _id: row, topic: 'weather', form: 'panel', sessions: 1, attendees: 30 }] },
    codes: [{ code: 'NOT_A_CHOICE', path: ['propagandaRows', row, 'topic'] }],
  },
  {
    name: 'more models ended than were there',
    change: { modelsCarriedOver: 1, modelsEnded: 2 },
    codes: [{ code: 'RULE', path: ['modelsEnded'] }],
  },
  {
    name: 'new models that are not listed',
    change: { modelsNew: 2, modelRows: [] },
    codes: [{ code: 'RULE', path: ['modelRows'] }],
  },
  {
    name: 'more opinions accepted than given',
    change: { hasPolicyFeedback: true, policyFeedbackCount: 1, opinionsCount: 3, opinionsAccepted: 4 },
    codes: [{ code: 'RULE', path: ['opinionsAccepted'] }],
  },
  {
    name: 'monitoring without its figures',
    change: { hasMonitoring: true, monitoringCount: 1, recommendationsCount: null, recommendationsResolved: 0 },
    codes: [{ code: 'REQUIRED', path: ['recommendationsCount'] }],
  },
  {
    name: 'half a household',
    change: { householdsTotal: 2000.5 },
    codes: [{ code: 'WRONG_TYPE', path: ['householdsTotal'] }],
  },
  {
    name: 'money beyond what is exact',
    change: { fundingState: Number.MAX_SAFE_INTEGER + 2 },
    codes: [{ code: 'NOT_EXACT', path: ['fundingState'] }],
  },
  {
    name: 'a total sent along',
    change: { fundingTotal: 5 },
    codes: [{ code: 'CALCULATED_SENT', path: ['fundingTotal'] }],
  },
  {
    name: 'a property the form does not have',
    change: { status: 'accepted' },
    codes: [{ code: 'UNKNOWN_PROPERTY', path: ['status'] }],
  },
  {
    name: 'a phone number with letters',
    change: { preparedByPhone: 'số nhà riêng' },
    codes: [{ code: 'PATTERN', path: ['preparedByPhone'] }],
  },
  {
    name: 'more people in the meetings than a ward has',
    change: { propagandaRows: [{ _id: row, topic: 'policy', form: 'panel', sessions: 400, attendees: 50_001 }] },
    codes: [{ code: 'RULE', path: ['propagandaRows'] }],
  },
  {
    name: 'more households than a ward has',
    change: { householdsTotal: 12_001 },
    codes: [{ code: 'RULE', path: ['householdsTotal'] }],
  },
  {
    name: 'no new model',
    change: { modelsNew: 0, modelRows: [] },
    codes: [{ code: 'RULE', path: ['modelsNew'] }],
  },
  {
    name: 'a model that starts tomorrow, with an organisation named twice',
    change: {
      modelsNew: 1,
      modelRows: [
        {
          _id: row,
          name: 'Camera an ninh',
          field: 'security',
          status: 'new',
          startDate: '2025-06-04',
          coOrganizations: ['women', 'women'],
        },
      ],
    },
    codes: [
      { code: 'CHOSEN_TWICE', path: ['modelRows', row, 'coOrganizations'] },
      { code: 'RULE', path: ['modelRows', row, 'startDate'] },
    ],
  },
  {
    name: 'an item published tomorrow, without a usable address',
    change: { links: [{ _id: row, title: 'Ra mắt mô hình', publishedOn: '2025-06-04', url: 'mattran' }] },
    codes: [
      { code: 'PATTERN', path: ['links', row, 'url'] },
      { code: 'RULE', path: ['links', row, 'publishedOn'] },
    ],
  },
  {
    name: 'more initiatives recognised and applied than proposed',
    change: { initiativesProposed: 1, initiativesRecognized: 2, initiativesApplied: 2 },
    codes: [
      { code: 'RULE', path: ['initiativesRecognized'] },
      { code: 'RULE', path: ['initiativesApplied'] },
    ],
  },
  {
    name: 'more feedback than sheets',
    change: { hasPolicyFeedback: true, policyFeedbackCount: 2, opinionsCount: 3, opinionsAccepted: 3 },
    codes: [{ code: 'RULE', path: ['policyFeedbackCount'] }],
  },
  {
    name: 'more monitoring than sheets, and more resolved than recommended',
    change: { hasMonitoring: true, monitoringCount: 2, recommendationsCount: 3, recommendationsResolved: 4 },
    codes: [
      { code: 'RULE', path: ['monitoringCount'] },
      { code: 'RULE', path: ['recommendationsResolved'] },
    ],
  },
  {
    name: 'a plan and an attachment that are no documents',
    change: {
      hasOwnPlan: true,
      ownPlanNumber: '05/KH-MTTQ-BTT',
      ownPlanDate: '2025-03-20',
      ownPlanFile: [{ ...attached, name: 'ke-hoach.xlsx' }],
      attachments: [{ ...attached, name: 'cai-dat.exe' }],
    },
    codes: [
      { code: 'FILE_REFUSED', path: ['ownPlanFile'] },
      { code: 'FILE_REFUSED', path: ['attachments'] },
    ],
  },
];
