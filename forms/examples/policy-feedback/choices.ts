import { idsOf } from '../ids.ts';
import type { Option } from '../parts.ts';

const id = idsOf('policy-feedback');

export const policyFields: Option[] = [
  ['science', id('field science'), 'Khoa học, công nghệ', 'Science and technology'],
  ['creativity', id('field creativity'), 'Hỗ trợ sáng tạo', 'Support of creativity'],
  ['startups', id('field start-ups'), 'Khởi nghiệp', 'Start-ups'],
  ['other', id('field other'), 'Lĩnh vực khác', 'Another field'],
];

export const activityTypes: Option[] = [
  ['comment', id('type comment'), 'Góp ý', 'Comment on a draft'],
  ['criticism', id('type criticism'), 'Phản biện xã hội', 'Social criticism'],
];

/** The three ways of social criticism (Luật MTTQ Việt Nam, điều 34). */
export const methods: Option[] = [
  ['conference', id('method conference'), 'Hội nghị', 'Conference'],
  ['writing', id('method writing'), 'Gửi văn bản lấy ý kiến', 'In writing'],
  ['dialogue', id('method dialogue'), 'Đối thoại trực tiếp', 'Direct dialogue'],
];
