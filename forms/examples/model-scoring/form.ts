import type { FormDocument } from '../../src/index.ts';
import { idsOf } from '../ids.ts';
import {
  calculation,
  choice,
  date,
  dialect,
  exemplarReference,
  longText,
  rule,
  section,
  table,
  text,
  when,
  whole,
} from '../parts.ts';
import type { Both, Option } from '../parts.ts';

/*
 * The board's part of F4: four criteria of at most 25 points each by every reviewer, and what the board decides. It is
 * a form of its own because no unit may see it.
 */

const id = idsOf('model-scoring');

const points = (name: string, title: Both, about: Both) =>
  whole(
    id(name),
    title,
    { unit: 'điểm', indicator: `score-${name}`, basis: 'stock', overUnits: 'none', overTime: 'none' },
    about,
    0,
    25,
  );

const scoreColumns = {
  reviewer: text(id('reviewer'), ['Thành viên hội đồng', 'Member of the board'], { maxLength: 100 }),
  novelty: points('novelty', ['Tính mới', 'Novelty'], ['0 đến 25 điểm.', '0 to 25 points.']),
  fit: points('fit', ['Phù hợp', 'Fit'], ['0 đến 25 điểm.', '0 to 25 points.']),
  practical: points('practical', ['Thiết thực, hiệu quả', 'Practical effect'], ['0 đến 25 điểm.', '0 to 25 points.']),
  economic: points('economic', ['Tính kinh tế', 'Economy'], ['0 đến 25 điểm.', '0 to 25 points.']),
  comment: longText(id('comment'), ['Nhận xét', 'Comment'], undefined, { maxLength: 2000 }),
};

const decisions: Option[] = [
  ['selected', id('decision selected'), 'Chọn', 'Selected'],
  ['completed', id('decision to be completed'), 'Bổ sung hồ sơ', 'To be completed'],
  ['notSelected', id('decision not selected'), 'Không chọn', 'Not selected'],
];

const levels: Option[] = [
  ['city', id('level city'), 'Nhân rộng trong thành phố', 'To be replicated in the city'],
  ['province', id('level province'), 'Giới thiệu về tỉnh', 'To the province'],
  ['central', id('level central'), 'Đề nghị Sách vàng sáng tạo', 'Proposed for the Golden Book'],
];

const properties = {
  model: exemplarReference(id('model'), ['Hồ sơ mô hình', 'Dossier of the model']),
  sessionDate: date(id('session date'), ['Ngày họp hội đồng', 'Day of the session']),
  scores: table(
    id('scores'),
    ['Phiếu chấm', 'Scores'],
    scoreColumns,
    ['reviewer', 'novelty', 'fit', 'practical', 'economic'],
    {
      about: [
        'Mỗi thành viên một dòng; mỗi tiêu chí tối đa 25 điểm.',
        'One row a member; at most 25 points a criterion.',
      ],
      maxItems: 30,
    },
  ),
  decision: choice(id('decision'), ['Kết luận', 'Decision'], decisions),
};

/** F4, the board's part: "Phiếu xét chọn của hội đồng". */
export const modelScoring: FormDocument = {
  schema: {
    $schema: dialect,
    type: 'object',
    title: 'Phiếu xét chọn của hội đồng',
    description: 'Điểm và kết luận của hội đồng thành phố về một mô hình, sáng kiến; đơn vị không xem được.',
    'x-i18n': {
      en: {
        title: 'Scores of the selection board',
        description: "The city board's scores and decision on a model or initiative; units do not see them.",
      },
    },
    properties,
    required: Object.keys(properties),
    allOf: [
      when('decision', 'selected', { decidedLevel: choice(id('decided level'), ['Đưa lên', 'Goes on to'], levels) }, [
        'decidedLevel',
      ]),
      when('decision', 'notSelected', { decisionReason: longText(id('decision reason'), ['Lý do', 'Reason']) }, [
        'decisionReason',
      ]),
    ],
    unevaluatedProperties: false,
    'x-sections': [
      section(
        id('section scores'),
        ['Chấm điểm', 'Scores'],
        ['model', 'sessionDate', 'scores', 'reviewers', 'averageScore'],
      ),
      section(id('section decision'), ['Kết luận', 'Decision'], ['decision', 'decidedLevel', 'decisionReason']),
    ],
    'x-calculations': [
      calculation(
        id('reviewers'),
        'reviewers',
        'integer',
        ['Số phiếu', 'Scorers'],
        { unit: 'phiếu', indicator: 'scorers', basis: 'stock', overUnits: 'none', overTime: 'none' },
        'size(scores)',
      ),
      {
        ...calculation(
          id('average score'),
          'averageScore',
          'decimal',
          ['Điểm trung bình', 'Average score'],
          { unit: 'điểm', indicator: 'score-average', basis: 'stock', overUnits: 'none', overTime: 'none' },
          '(sum(scores.novelty) + sum(scores.fit) + sum(scores.practical) + sum(scores.economic)) / size(scores)',
          ['Tổng bốn tiêu chí, chia cho số phiếu; tối đa 100.', 'All four criteria over the scorers; at most 100.'],
        ),
        scale: 2,
      },
    ],
    'x-rules': [
      rule(
        id('session held'),
        'error',
        'sessionDate <= context.today',
        ['sessionDate'],
        ['Ngày họp không được sau hôm nay.', 'The session cannot be after today.'],
      ),
      rule(
        id('enough scorers'),
        'warning',
        'reviewers >= 3',
        ['scores'],
        ['Chưa đủ ba phiếu chấm. Hãy bổ sung hoặc giải trình.', 'Fewer than three scorers. Add more, or explain.'],
      ),
      rule(
        id('selected with few points'),
        'warning',
        'decision != "selected" || averageScore >= 50',
        ['decision'],
        [
          'Chọn mô hình có điểm trung bình dưới 50. Hãy kiểm tra hoặc giải trình.',
          'Selected with an average below 50. Check, or explain.',
        ],
      ),
    ],
  },
  uiSchema: {},
};
