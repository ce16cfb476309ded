import type { FormDocument } from '../../src/index.ts';
import { memberOrganisations } from '../code-lists.ts';
import { idsOf } from '../ids.ts';
import {
  calculation,
  choice,
  date,
  dialect,
  file,
  longText,
  manyChoices,
  section,
  text,
  when,
  whenOneOf,
  whole,
  yesNo,
} from '../parts.ts';
import type { Both } from '../parts.ts';
import { activityTypes, methods, policyFields } from './choices.ts';
import { rules } from './rules.ts';

/*
 * F5: one activity of feedback on a draft policy, or of social criticism (R10, R19); open all year. Its figures have
 * indicators of their own: the reports F1 and F2 count the same opinions once more.
 */

const id = idsOf('policy-feedback');

const opinions = (name: string, title: Both, about?: Both) =>
  whole(id(`opinions ${name}`), title, { unit: 'ý kiến', indicator: `feedback-opinions-${name}` }, about);

const properties = {
  draftTitle: text(id('draft title'), ['Tên dự thảo', 'Title of the draft'], { maxLength: 500 }),
  draftingAgency: text(id('drafting agency'), ['Cơ quan soạn thảo', 'Drafting agency']),
  policyField: choice(id('policy field'), ['Lĩnh vực', 'Field'], policyFields),
  activityType: choice(id('activity type'), ['Loại hoạt động', 'Kind of activity'], activityTypes),
  method: choice(id('method'), ['Hình thức', 'Method'], methods),
  heldOn: date(id('held on'), ['Ngày thực hiện', 'Held on']),
  coHosts: manyChoices(id('co-hosts'), ['Tổ chức phối hợp', 'Co-hosts'], 'memberOrganisations'),
  opinionsTotal: opinions(
    'total',
    ['Tổng số ý kiến', 'Opinions in total'],
    ['Mọi ý kiến đã gửi cơ quan soạn thảo.', 'All opinions sent to the drafting agency.'],
  ),
  opinionsAccepted: opinions('accepted', ['Tiếp thu', 'Accepted']),
  opinionsPartly: opinions('partly', ['Tiếp thu một phần', 'Accepted in part']),
  opinionsRejected: opinions('rejected', ['Không tiếp thu', 'Not accepted']),
  mainOpinions: longText(
    id('main opinions'),
    ['Nội dung chính', 'Main opinions'],
    ['Ghi những ý kiến quan trọng nhất.', 'The opinions that matter most.'],
  ),
  responseReceived: yesNo(id('response received'), ['Đã có văn bản phản hồi', 'A response has come']),
  resultFile: file(id('result file'), ['Văn bản góp ý, phản biện', 'Document of the feedback'], { maxItems: 5 }),
  note: longText(id('note'), ['Ghi chú', 'Note'], undefined, { maxLength: 1000 }),
};

const participants = whole(
  id('participants'),
  ['Số người tham dự', 'Participants'],
  { unit: 'người', indicator: 'feedback-participants' },
  ['Với hội nghị, đối thoại trực tiếp.', 'Of a conference or a dialogue.'],
  1,
);

const response = {
  responseDocNo: text(id('response number'), ['Số văn bản phản hồi', 'Number of the response'], { maxLength: 60 }),
  responseDate: date(id('response date'), ['Ngày phản hồi', 'Date of the response']),
};

/** F5, "Phiếu góp ý, phản biện xã hội". */
export const policyFeedback: FormDocument = {
  schema: {
    $schema: dialect,
    type: 'object',
    title: 'Phiếu góp ý, phản biện xã hội',
    description: 'Mỗi cuộc góp ý hoặc phản biện một phiếu; lập bất cứ lúc nào trong năm.',
    'x-i18n': {
      en: {
        title: 'Sheet of policy feedback',
        description: 'One sheet for each activity of feedback or social criticism, at any time of the year.',
      },
    },
    $defs: { memberOrganisations },
    properties,
    required: [
      ...['draftTitle', 'draftingAgency', 'policyField', 'activityType', 'method', 'heldOn'],
      ...['opinionsTotal', 'mainOpinions', 'responseReceived'],
    ],
    allOf: [
      whenOneOf('method', ['conference', 'dialogue'], { participants }, ['participants']),
      when('responseReceived', true, response, ['responseDocNo', 'responseDate']),
    ],
    unevaluatedProperties: false,
    'x-sections': [
      section(id('section draft'), ['Dự thảo', 'The draft'], ['draftTitle', 'draftingAgency', 'policyField']),
      section(
        id('section activity'),
        ['Hoạt động', 'The activity'],
        ['activityType', 'method', 'heldOn', 'coHosts', 'participants'],
      ),
      section(
        id('section opinions'),
        ['Ý kiến', 'Opinions'],
        [
          ...['opinionsTotal', 'opinionsAccepted', 'opinionsPartly', 'opinionsRejected', 'opinionsPending'],
          'mainOpinions',
        ],
      ),
      section(
        id('section result'),
        ['Kết quả', 'Result'],
        ['responseReceived', 'responseDocNo', 'responseDate', 'resultFile', 'note'],
      ),
    ],
    'x-calculations': [
      calculation(
        id('opinions pending'),
        'opinionsPending',
        'integer',
        ['Chưa phản hồi', 'Still pending'],
        { unit: 'ý kiến', indicator: 'feedback-opinions-pending' },
        'opinionsTotal - sum([0, opinionsAccepted, opinionsPartly, opinionsRejected])',
        ['Tổng số trừ những ý kiến đã có kết quả.', 'All opinions less those with an outcome.'],
      ),
    ],
    'x-rules': rules,
  },
  uiSchema: {},
};
