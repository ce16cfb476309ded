import { idsOf } from '../ids.ts';
import type { Option } from '../parts.ts';

const id = idsOf('monitoring');

/** What is monitored (R28). */
export const topics: Option[] = [
  ['sciencePolicy', id('topic policy'), 'Chính sách hỗ trợ khoa học, công nghệ', 'Policy supporting science'],
  ['transfer', id('topic transfer'), 'Nghiệm thu, chuyển giao kết quả đề tài', 'Acceptance and transfer of research'],
  ['other', id('topic other'), 'Nội dung khác', 'Another matter'],
];

/** The four ways of monitoring (Luật MTTQ Việt Nam, điều 27). */
export const methods: Option[] = [
  ['documents', id('method documents'), 'Nghiên cứu, xem xét văn bản', 'Study of documents'],
  ['team', id('method team'), 'Tổ chức đoàn giám sát', 'A monitoring team'],
  [
    'boards',
    id('method boards'),
    'Qua Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng',
    "Through people's inspection and community boards",
  ],
  ['joined', id('method joined'), 'Tham gia giám sát cùng cơ quan khác', 'Together with another agency'],
];

/** How far a recommendation got. */
export const statuses: Option[] = [
  ['open', id('status open'), 'Chưa giải quyết', 'Not begun'],
  ['underWay', id('status under way'), 'Đang giải quyết', 'Under way'],
  ['resolved', id('status resolved'), 'Đã giải quyết', 'Resolved'],
  ['refused', id('status refused'), 'Không tiếp thu', 'Not accepted'],
];
