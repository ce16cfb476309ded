import type { InvalidVariant } from '../mistake.ts';

const [first, second] = ['6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a551', '6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a552'];
const model = { name: 'Tổ phụ nữ khởi nghiệp', reason: 'Nhiều nơi làm theo.' };

/** Mistakes people make on F3 for the year, besides those of the half-year. */
export const organisationAnnualMistakes: InvalidVariant[] = [
  {
    name: 'no exemplary model of the year',
    change: { featuredModels: [] },
    codes: [{ code: 'REQUIRED', path: ['featuredModels'] }],
  },
  {
    name: 'two exemplary models where one is asked, one of them by a wrong reference',
    change: {
      featuredModels: [
        { _id: first, ...model },
        { _id: second, ...model, model: 'MH-012' },
      ],
    },
    codes: [
      { code: 'NOT_A_REFERENCE', path: ['featuredModels', second!, 'model'] },
      { code: 'RULE', path: ['featuredModels'] },
    ],
  },
  {
    name: 'figures that are cut off tomorrow',
    change: { dataCutoffDate: '2025-11-04' },
    codes: [{ code: 'RULE', path: ['dataCutoffDate'] }],
  },
  ...['propagandaSessionsTotal', 'articleCount', 'modelsNew', 'initiativesProposed', 'fundingTotal'].map((key) => ({
    name: `${key} below the half-year`,
    change: {},
    context: { previous: { [key]: '9999999999' } },
    codes: [{ code: 'RULE' as const, path: [key] }],
  })),
];
