import { idsOf } from '../ids.ts';
import { rule } from '../parts.ts';

const id = idsOf('policy-feedback');

/** What must hold on a sheet of feedback. */
export const rules = [
  rule(
    id('held already'),
    'error',
    'heldOn <= context.today',
    ['heldOn'],
    ['Ngày thực hiện không được sau hôm nay.', 'The activity cannot lie after today.'],
  ),
  rule(
    id('outcomes within opinions'),
    'error',
    'sum([opinionsAccepted, opinionsPartly, opinionsRejected]) <= opinionsTotal',
    ['opinionsTotal', 'opinionsAccepted', 'opinionsPartly', 'opinionsRejected'],
    [
      'Số ý kiến đã có kết quả không được lớn hơn tổng số ý kiến.',
      'Opinions with an outcome cannot exceed opinions in total.',
    ],
  ),
  rule(
    id('response after the activity'),
    'warning',
    'responseDate >= heldOn',
    ['responseDate'],
    [
      'Văn bản phản hồi có ngày trước ngày thực hiện. Hãy kiểm tra hoặc giải trình.',
      'The response is dated before the activity. Check, or explain.',
    ],
  ),
  rule(
    id('response already'),
    'error',
    'responseDate <= context.today',
    ['responseDate'],
    ['Ngày phản hồi không được sau hôm nay.', 'The response cannot be dated after today.'],
  ),
];
