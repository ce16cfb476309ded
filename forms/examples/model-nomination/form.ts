import type { FormDocument } from '../../src/index.ts';
import { movements } from '../code-lists.ts';
import { idsOf } from '../ids.ts';
import { dialect, rule, section, when } from '../parts.ts';
import { about, description, further, priorRecognition } from './fields.ts';

/*
 * F4: the dossier of a model, initiative or idea, open all year (R09, R20, R31). The board's scores are a form of
 * their own, so that no unit ever receives them with its dossier.
 */

const id = idsOf('model-nomination');

/** The level as a number, from a commune up; blank when none is chosen. */
const rank = (key: string, commune = 'null') =>
  `(${key} == "central" ? 4 : ${key} == "province" ? 3 : ${key} == "city" ? 2 : ${commune})`;

const rules = [
  rule(
    id('shares are whole'),
    'error',
    '!has(coOwners) || sum(coOwners.share) == 100',
    ['coOwners'],
    ['Tổng tỷ lệ đóng góp phải bằng 100%. Hãy xem lại từng dòng.', 'The shares must add up to 100%. Check each row.'],
  ),
  rule(
    id('started'),
    'error',
    'startDate <= context.today',
    ['startDate'],
    ['Ngày bắt đầu không được sau hôm nay.', 'The start cannot be after today.'],
  ),
  rule(
    id('recognised already'),
    'error',
    'priorDecisionDate <= context.today',
    ['priorDecisionDate'],
    ['Ngày quyết định không được sau hôm nay.', 'The decision cannot be dated after today.'],
  ),
  rule(
    id('recognised high enough'),
    'warning',
    `${rank('priorLevel', 'priorLevel == "commune" ? 1 : null')} < ${rank('proposedLevel')}`,
    ['proposedLevel'],
    [
      'Đã được công nhận ở cấp bằng hoặc cao hơn cấp đề nghị. Hãy kiểm tra hoặc giải trình.',
      'Already recognised at the proposed level or above. Check, or explain.',
    ],
  ),
  rule(
    id('replicated in the past'),
    'error',
    'date <= context.today',
    ['date'],
    ['Thời gian nhân rộng không được sau hôm nay.', 'A replication cannot lie after today.'],
    'replicatedAt',
  ),
  rule(
    id('replicated after the start'),
    'warning',
    'date >= startDate',
    ['date'],
    [
      'Nhân rộng trước ngày bắt đầu mô hình. Hãy kiểm tra hoặc giải trình.',
      'Replicated before the model began. Check, or explain.',
    ],
    'replicatedAt',
  ),
  rule(
    id('consent for the centre'),
    'warning',
    'proposedLevel != "central" || publicConsent',
    ['publicConsent'],
    [
      'Đề nghị Sách vàng thường cần đồng ý công bố. Hãy kiểm tra hoặc giải trình.',
      'The Golden Book usually needs consent to publication. Check, or explain.',
    ],
  ),
];

/** F4, "Hồ sơ mô hình, sáng kiến tiêu biểu". */
export const modelNomination: FormDocument = {
  schema: {
    $schema: dialect,
    type: 'object',
    title: 'Hồ sơ mô hình, sáng kiến tiêu biểu',
    description: 'Giới thiệu mô hình, sáng kiến, ý tưởng, cách làm sáng tạo để thành phố xét chọn, nhân rộng.',
    'x-i18n': {
      en: {
        title: 'Dossier of an exemplary model or initiative',
        description: 'Puts forward a model, initiative, idea or practice for selection and replication by the city.',
      },
    },
    $defs: { movements },
    properties: { ...about, ...description, ...further },
    required: [
      ...['kind', 'title', 'field', 'contentArea', 'ownerType', 'ownerName', 'unitId', 'startDate'],
      ...['background', 'method', 'novelty', 'applicability', 'effectiveness'],
      ...['hasPriorRecognition', 'proposedLevel', 'publicConsent'],
    ],
    allOf: [
      when('hasPriorRecognition', true, priorRecognition, ['priorLevel', 'priorDecisionNo', 'priorDecisionDate']),
    ],
    unevaluatedProperties: false,
    'x-sections': [
      section(
        id('section what'),
        ['I. Giới thiệu chung', 'I. What it is'],
        [
          ...['guidance', 'kind', 'title', 'field', 'contentArea', 'movement', 'unitId', 'neighbourhood', 'startDate'],
          'isPilot',
          section(id('group owner'), ['Tác giả', 'Authors'], ['ownerType', 'ownerName', 'coOwners']),
        ],
      ),
      section(
        id('section description'),
        ['II. Nội dung', 'II. Description'],
        [
          ...['background', 'method', 'novelty', 'applicability', 'effectiveness'],
          section(id('group benefit'), ['Lợi ích', 'Benefit'], ['economicBenefit', 'beneficiaries', 'cost']),
        ],
      ),
      section(
        id('section recognition'),
        ['III. Công nhận, nhân rộng', 'III. Recognition and replication'],
        ['hasPriorRecognition', ...Object.keys(priorRecognition), 'replicationPlan', 'replicatedAt'],
      ),
      section(
        id('section proposal'),
        ['IV. Đề nghị', 'IV. Proposal'],
        ['proposedLevel', 'publicConsent', 'photos', 'evidence'],
      ),
    ],
    'x-rules': rules,
  },
  uiSchema: {},
};
