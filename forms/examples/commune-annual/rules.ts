import { idsOf } from '../ids.ts';
import { rule } from '../parts.ts';

const id = idsOf('commune-annual');

/** Figures since the year's start cannot fall below those of the half-year report. */
const growing: [id: string, key: string][] = [
  ['767bd7c8-e106-4e24-a4c6-f60e83275dba', 'propagandaSessionsTotal'],
  ['737abd40-cd8e-4a76-83ac-234ca4901311', 'propagandaAttendeesTotal'],
  ['159de0d5-90f7-4db3-a91b-ee39de54a507', 'articleCount'],
  ['4dc68c39-9696-4581-8420-94c80a5fb435', 'modelsNew'],
  ['6017fbed-bee1-4b3e-a00f-75ed13ebe46f', 'initiativesProposed'],
  ['d1901919-16a9-49a5-abdb-a0b14e739f71', 'fundingTotal'],
  ...['steeringDocCount', 'videoCount', 'modelsReplicated', 'initiativesApplied', 'commendedIndividuals'].map(
    (key): [string, string] => [id(`${key} grows`), key],
  ),
];

/** Keys that a yearly report compares with the half-year. */
export const growingKeys = growing.map(([, key]) => key);

export const growingRules = growing.map(([ruleId, key]) =>
  rule(
    ruleId,
    'warning',
    `${key} >= previous.${key}`,
    [key],
    [
      'Số lũy kế nhỏ hơn số đã báo cáo 6 tháng. Hãy kiểm tra hoặc giải trình.',
      'Less than reported for the half-year. Check, or explain.',
    ],
  ),
);

export const yearRules = [
  rule(
    '150ee030-3b89-44f7-b6cb-c4adcbf29151',
    'error',
    'dataCutoffDate <= context.today',
    ['dataCutoffDate'],
    ['Ngày chốt số liệu không được sau hôm nay.', 'The cut-off date cannot be after today.'],
  ),
  rule(
    id('replicated but none counted'),
    'warning',
    '!replicatedPriorYears || modelsReplicated >= 1',
    ['replicatedPriorYears', 'modelsReplicated'],
    [
      'Đã nhân rộng mô hình năm trước nhưng số mô hình được nhân rộng bằng 0. Hãy kiểm tra hoặc giải trình.',
      'Models of earlier years were replicated, yet none is counted. Check, or explain.',
    ],
  ),
  rule(
    id('no model put forward'),
    'warning',
    'has(nominatedModels)',
    ['nominatedModels'],
    [
      'Chưa giới thiệu mô hình nào để thành phố xét chọn. Hãy giải trình.',
      'No model is put forward to the city. Please explain.',
    ],
  ),
  rule(
    id('golden book within nominated'),
    'error',
    'goldenBookProposed <= size(nominatedModels)',
    ['goldenBookProposed', 'nominatedModels'],
    [
      'Số đề nghị Sách vàng không được lớn hơn số mô hình giới thiệu.',
      'No more can be proposed for the Golden Book than are put forward.',
    ],
  ),
];
