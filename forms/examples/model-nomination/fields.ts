import { idsOf } from '../ids.ts';
import {
  choice,
  date,
  decimal,
  file,
  longText,
  money,
  note,
  table,
  text,
  unitReference,
  whole,
  yesNo,
} from '../parts.ts';
import type { Both } from '../parts.ts';
import { areas, fields, kinds, ownerTypes, proposedLevels, recognitionLevels } from './choices.ts';

const id = idsOf('model-nomination');

const coOwnerColumns = {
  name: text(id('co-owner name'), ['Họ và tên', 'Name'], { maxLength: 100 }),
  position: text(id('co-owner position'), ['Chức vụ, nơi làm việc', 'Position'], { maxLength: 200 }),
  share: decimal(
    id('co-owner share'),
    ['Tỷ lệ đóng góp', 'Share'],
    { unit: '%', indicator: 'co-owner-share', basis: 'stock', overUnits: 'none', overTime: 'none' },
    '100',
  ),
};

const replicationColumns = {
  place: text(id('replication place'), ['Nơi áp dụng', 'Where'], { maxLength: 200 }),
  date: date(id('replication date'), ['Thời gian', 'When']),
  result: longText(id('replication result'), ['Kết quả', 'Result'], undefined, { maxLength: 1000 }),
};

/** What it is and whose. */
export const about = {
  guidance: note(
    id('guidance'),
    ['Cách lập hồ sơ', 'How to fill the dossier'],
    [
      'Lập một hồ sơ cho mỗi mô hình, sáng kiến; có thể nộp bất cứ lúc nào trong năm. Điểm chấm do hội đồng thành phố ghi riêng.',
      'One dossier for each model or initiative, at any time of the year. The board of the city keeps its scores apart.',
    ],
  ),
  kind: choice(id('kind'), ['Loại', 'Kind'], kinds),
  title: text(id('title'), ['Tên mô hình, sáng kiến', 'Name of the model or initiative']),
  field: choice(id('field'), ['Lĩnh vực', 'Field'], fields),
  contentArea: choice(id('content area'), ['Nội dung thi đua', 'Emulation content'], areas),
  movement: choice(
    id('movement'),
    ['Gắn với phong trào, cuộc vận động', 'Movement or campaign it goes with'],
    'movements',
  ),
  unitId: unitReference(
    id('unit'),
    ['Đơn vị giới thiệu', 'Unit that nominates'],
    ['Xã, phường hoặc tổ chức lập hồ sơ.', 'The commune, ward or organisation that fills the dossier.'],
  ),
  neighbourhood: text(id('neighbourhood'), ['Khu dân cư', 'Residential area'], { maxLength: 200 }),
  startDate: date(id('start date'), ['Ngày bắt đầu', 'Start date']),
  isPilot: yesNo(id('pilot'), ['Đang thí điểm', 'Still a pilot']),
  ownerType: choice(id('owner type'), ['Chủ thể', 'Owner'], ownerTypes),
  ownerName: text(id('owner name'), ['Tên tập thể, tác giả', 'Name of the collective or author'], { maxLength: 200 }),
  coOwners: table(id('co-owners'), ['Đồng tác giả', 'Co-authors'], coOwnerColumns, ['name', 'position'], {
    about: [
      'Nếu ghi tỷ lệ đóng góp thì ghi cho mọi người, kể cả tác giả chính; tổng bằng 100%.',
      'Where shares are given, give them for all, the main author too; together 100%.',
    ],
    maxItems: 20,
  }),
};

/** A part of the description, of at least a hundred characters: less cannot be judged. */
const described = (name: string, title: Both, hint: Both) => longText(id(name), title, hint, { minLength: 100 });

/** What the board judges by: novelty, applicability, effect. */
export const description = {
  background: described(
    'background',
    ['Thực trạng trước khi làm', 'Before'],
    ['Vấn đề là gì, ở đâu, với bao nhiêu người.', 'What the problem was, where, for how many.'],
  ),
  method: described(
    'method',
    ['Cách làm', 'How it is done'],
    ['Các bước, người làm, thời gian.', 'Steps, people, time.'],
  ),
  novelty: described(
    'novelty',
    ['Tính mới', 'What is new'],
    ['Khác gì cách làm trước và nơi khác.', 'How it differs from before and elsewhere.'],
  ),
  applicability: described(
    'applicability',
    ['Khả năng áp dụng, sự phù hợp', 'Applicability and fit'],
    ['Nơi nào làm theo được, cần điều kiện gì.', 'Who else can do it, and what it takes.'],
  ),
  effectiveness: described(
    'effectiveness',
    ['Hiệu quả', 'Effect'],
    ['Kết quả đã đạt, bằng số liệu.', 'What was achieved, in figures.'],
  ),
  economicBenefit: money(id('benefit'), ['Giá trị làm lợi', 'Value of the benefit'], 'nominated-benefit', [
    'Tính một năm; để trống nếu không tính được bằng tiền.',
    'For one year; leave blank when it cannot be told in money.',
  ]),
  beneficiaries: whole(id('beneficiaries'), ['Số người hưởng lợi', 'Beneficiaries'], {
    unit: 'người',
    indicator: 'nominated-beneficiaries',
    basis: 'stock',
  }),
  cost: money(id('cost'), ['Chi phí thực hiện', 'Cost'], 'nominated-cost'),
};

/** What came of it elsewhere, and how far up it shall go. */
export const further = {
  hasPriorRecognition: yesNo(
    id('has prior recognition'),
    ['Đã được công nhận', 'Recognised before'],
    { 'x-nothing': true },
    [
      'Có quyết định công nhận của một cấp. Chọn “Không phát sinh” nếu chưa.',
      'By decision of a level. Choose “Nothing to report” when not.',
    ],
  ),
  replicationPlan: longText(
    id('replication plan'),
    ['Khả năng, kế hoạch nhân rộng', 'How it can be replicated'],
    ['Nơi sẽ áp dụng, thời gian, người giúp.', 'Where, when, and with whose help.'],
  ),
  replicatedAt: table(id('replicated at'), ['Đã nhân rộng', 'Replicated at'], replicationColumns, ['place', 'date'], {
    maxItems: 50,
  }),
  proposedLevel: choice(id('proposed level'), ['Đề nghị', 'Proposed to'], proposedLevels),
  publicConsent: yesNo(id('public consent'), ['Đồng ý công bố', 'Consent to publication'], {}, [
    'Tác giả đồng ý để Mặt trận giới thiệu công khai. Không có đồng ý thì không đăng.',
    'The author agrees that the Front makes it public. Nothing is published without consent.',
  ]),
  photos: file(id('photos'), ['Ảnh', 'Photographs'], { types: ['jpg', 'png'], maxItems: 12 }),
  evidence: file(id('evidence'), ['Minh chứng', 'Evidence'], { maxItems: 12 }),
};

/** The decision by which it was recognised. */
export const priorRecognition = {
  priorLevel: choice(id('prior level'), ['Cấp công nhận', 'Recognised by'], recognitionLevels),
  priorDecisionNo: text(id('prior decision number'), ['Số quyết định', 'Number of the decision'], { maxLength: 60 }),
  priorDecisionDate: date(id('prior decision date'), ['Ngày quyết định', 'Date of the decision']),
};
