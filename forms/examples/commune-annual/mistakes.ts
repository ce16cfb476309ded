import type { InvalidVariant } from '../mistake.ts';
import { estimateKey, estimatedKeys } from './estimates.ts';
import { growingKeys } from './rules.ts';

const row = '6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a222';
const model = { _id: row, name: 'Tuyến đường hoa không rác' };

/** Mistakes people make on F2, besides those of F1. */
export const communeAnnualMistakes: InvalidVariant[] = [
  {
    name: 'figures that are cut off tomorrow',
    change: { dataCutoffDate: '2025-11-04' },
    codes: [{ code: 'RULE', path: ['dataCutoffDate'] }],
  },
  {
    name: 'no new model and no reason for it',
    change: { modelsNew: 0, modelRows: [], modelsNewEstimate: null },
    codes: [
      { code: 'RULE', path: ['modelsNew'] },
      { code: 'REQUIRED', path: ['quotaReason'] },
    ],
  },
  {
    name: 'no new model, with the reason for it',
    change: { modelsNew: 0, modelRows: [], modelsNewEstimate: 1, quotaReason: 'Mô hình sẽ ra mắt vào tháng 12.' },
    codes: [{ code: 'RULE', path: ['modelsNew'] }],
  },
  {
    name: 'nothing of earlier years replicated and no reason for it',
    change: { replicatedPriorYears: false, priorYearsReason: ' ' },
    codes: [{ code: 'REQUIRED', path: ['priorYearsReason'] }],
  },
  {
    name: 'replicated models that are not counted',
    change: { replicatedPriorYears: true, modelsReplicated: 0 },
    codes: [{ code: 'RULE', path: ['replicatedPriorYears'] }],
  },
  {
    name: 'no result of any movement, no model put forward',
    change: { movementResults: [], nominatedModels: [], goldenBookProposed: 0 },
    codes: [
      { code: 'REQUIRED', path: ['movementResults'] },
      { code: 'RULE', path: ['nominatedModels'] },
    ],
  },
  {
    name: 'more models for the Golden Book than are put forward',
    change: { nominatedModels: [{ ...model, model: '6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a333' }], goldenBookProposed: 2 },
    codes: [{ code: 'RULE', path: ['goldenBookProposed'] }],
  },
  {
    name: 'a model whose dossier is named by its title, in a movement nobody has',
    change: {
      movementResults: [{ _id: row, movement: 'chess', result: 'met' }],
      nominatedModels: [{ ...model, model: 'Tuyến đường hoa' }],
    },
    codes: [
      { code: 'NOT_A_CHOICE', path: ['movementResults', row, 'movement'] },
      { code: 'NOT_A_REFERENCE', path: ['nominatedModels', row, 'model'] },
    ],
  },
  {
    name: 'a proposal for commendation without achievement',
    change: {
      awardProposals: [{ _id: row, kind: 'individual', name: 'Bà Lan', proposedForm: 'merit', level: 'city' }],
    },
    codes: [{ code: 'REQUIRED', path: ['awardProposals', row, 'achievement'] }],
  },
  ...estimatedKeys.map((key) => ({
    name: `an estimate of ${key} below what is done`,
    change: { [estimateKey(key)]: 0 },
    codes: [{ code: 'RULE' as const, path: [estimateKey(key)] }],
  })),
  ...growingKeys.map((key) => ({
    name: `${key} below the half-year`,
    change: {},
    context: { previous: { [key]: '9999999999' } },
    codes: [{ code: 'RULE' as const, path: [key] }],
  })),
];
