import { idsOf } from '../ids.ts';
import { calculation, choice, date, exemplarReference, longText, table, text, whole, yesNo } from '../parts.ts';
import { awardForms, awardKinds, awardLevels, movementRatings, ratings } from './choices.ts';

const id = idsOf('commune-annual');

const movementColumns = {
  movement: choice(id('movement'), ['Phong trào, cuộc vận động', 'Movement or campaign'], 'movements'),
  result: choice(id('movement result'), ['Kết quả', 'Result'], movementRatings),
  note: longText(id('movement note'), ['Kết quả nổi bật', 'Outstanding results'], undefined, { maxLength: 1000 }),
};

const awardColumns = {
  kind: choice(id('award kind'), ['Đối tượng', 'Who'], awardKinds),
  name: text(id('award name'), ['Tên tập thể, cá nhân', 'Name']),
  unit: text(id('award unit'), ['Đơn vị công tác, nơi cư trú', 'Unit or residence']),
  achievement: longText(id('award achievement'), ['Thành tích', 'Achievement'], undefined, { maxLength: 2000 }),
  proposedForm: choice(id('award form'), ['Hình thức đề nghị', 'Proposed form'], awardForms),
  level: choice(id('award level'), ['Cấp khen thưởng', 'Level'], awardLevels),
};

const nominatedColumns = {
  model: exemplarReference(
    id('nominated model'),
    ['Hồ sơ mô hình', 'Dossier of the model'],
    ['Chọn hồ sơ đã lập; để trống nếu chưa có hồ sơ.', 'Choose its dossier; leave blank when there is none yet.'],
  ),
  name: text(id('nominated name'), ['Tên mô hình', 'Name of the model']),
  reason: longText(id('nominated reason'), ['Lý do giới thiệu', 'Reason'], undefined, { maxLength: 1000 }),
};

/** What only a year can tell: movements, replication, proposals and the commune's view of itself. */
export const yearFields = {
  dataCutoffDate: date(
    '94adb2cb-90d3-46f6-ad11-431143672e7f',
    ['Ngày chốt số liệu', 'Cut-off date of the figures'],
    ['Số liệu lũy kế từ đầu năm đến hết ngày này.', "Figures since the year's start up to the end of this day."],
  ),
  replicatedPriorYears: yesNo(
    id('replicated prior years'),
    ['Đã nhân rộng mô hình của các năm trước', 'Models of earlier years were replicated'],
    {},
    ['Kế hoạch yêu cầu nhân rộng cách làm hiệu quả đã có.', 'The plan asks to replicate what already works.'],
  ),
  movementResults: table(
    id('movement results'),
    ['Kết quả theo phong trào của các tổ chức', 'Results by movement of the organisations'],
    movementColumns,
    ['movement', 'result'],
    {
      about: ['Mỗi phong trào một dòng; ít nhất một dòng.', 'One row for each movement; at least one row.'],
      maxItems: 30,
    },
  ),
  awardProposals: table(
    id('award proposals'),
    ['Đề nghị khen thưởng', 'Proposals for commendation'],
    awardColumns,
    ['kind', 'name', 'achievement', 'proposedForm', 'level'],
    { maxItems: 50 },
  ),
  nominatedModels: table(
    id('nominated models'),
    ['Mô hình giới thiệu thành phố xét chọn', 'Models put forward to the city'],
    nominatedColumns,
    ['name'],
    { maxItems: 20 },
  ),
  goldenBookProposed: whole(
    id('golden book proposed'),
    ['Đề nghị đưa vào Sách vàng sáng tạo', 'Proposed for the Golden Book of Creativity'],
    { unit: 'mô hình', indicator: 'golden-book-proposed', basis: 'cumulative' },
    ['Trong số các mô hình giới thiệu ở trên.', 'Of the models put forward above.'],
  ),
  selfRating: choice('c425edf9-4ddd-44be-9077-2e4c3724de19', ['Tự đánh giá', 'Self-rating'], ratings),
  selfRatingReason: longText('0ee0716b-9d35-4953-b3b1-bbda37161d85', [
    'Lý do tự đánh giá',
    'Reason of the self-rating',
  ]),
  nextYearTargets: longText(
    '506f716d-920a-41e4-9225-61fb761ebe93',
    ['Phương hướng, chỉ tiêu năm sau', 'Direction and targets of next year'],
    ['Nêu chỉ tiêu bằng số và cách thực hiện.', 'Give targets in figures and how to reach them.'],
  ),
};

/** Asked when the year's duty of one new model was not met (R27). */
export const quotaReason = longText(
  id('quota reason'),
  ['Lý do chưa đạt chỉ tiêu ít nhất 01 mô hình', 'Why the target of one model was not met'],
  ['Nêu nguyên nhân và thời gian sẽ có mô hình.', 'Give the cause, and when there will be a model.'],
);

/** Asked when nothing of earlier years was replicated (R27). */
export const priorYearsReason = longText(
  id('prior years reason'),
  ['Lý do chưa nhân rộng', 'Why nothing was replicated'],
  ['Nêu nguyên nhân và hướng khắc phục.', 'Give the cause and what will be done.'],
);

/** One for a commune that has met the target of one new model: added up, it counts the communes that have. */
export const quotaModelMet = calculation(
  id('quota model met'),
  'quotaModelMet',
  'integer',
  ['Đạt chỉ tiêu ít nhất 01 mô hình', 'Target of one model met'],
  { unit: 'đơn vị', indicator: 'quota-model-met', basis: 'cumulative' },
  'modelsNew >= 1 ? 1 : 0',
  [
    'Đạt khi trong năm có ít nhất 01 mô hình mới; cộng lại là số đơn vị đạt.',
    'Met with at least one new model in the year; added up it counts the units that have met it.',
  ],
);
