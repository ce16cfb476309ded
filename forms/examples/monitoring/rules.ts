import { idsOf } from '../ids.ts';
import { rule } from '../parts.ts';

const id = idsOf('monitoring');

/** What must hold on a sheet of monitoring; a recommendation lives on over several periods. */
export const rules = [
  rule(
    id('begun'),
    'error',
    'startDate <= context.today',
    ['startDate'],
    ['Ngày bắt đầu không được sau hôm nay.', 'The start cannot be after today.'],
  ),
  rule(
    id('ends after it starts'),
    'error',
    'endDate >= startDate',
    ['endDate', 'startDate'],
    ['Ngày kết thúc không được trước ngày bắt đầu.', 'The end cannot be before the start.'],
  ),
  rule(
    id('followed up after the end'),
    'warning',
    'followUpDate >= endDate',
    ['followUpDate'],
    [
      'Ngày theo dõi kiến nghị trước ngày kết thúc. Hãy kiểm tra hoặc giải trình.',
      'The follow-up is before the end. Check, or explain.',
    ],
  ),
  rule(
    id('overdue'),
    'warning',
    '!(status in ["open", "underWay"]) || dueDate >= context.today',
    ['dueDate'],
    [
      'Kiến nghị đã quá hạn mà chưa giải quyết xong. Hãy cập nhật hoặc giải trình.',
      'The recommendation is overdue and not resolved. Bring it up to date, or explain.',
    ],
    'recommendations',
  ),
  rule(
    id('resolved already'),
    'error',
    'resolvedDate <= context.today',
    ['resolvedDate'],
    ['Ngày giải quyết không được sau hôm nay.', 'It cannot be resolved after today.'],
    'recommendations',
  ),
  rule(
    id('violations need a recommendation'),
    'warning',
    '!(violationsFound > 0) || has(recommendations)',
    ['recommendations'],
    [
      'Có vi phạm nhưng chưa có kiến nghị nào. Hãy kiểm tra hoặc giải trình.',
      'Violations were found, yet nothing is recommended. Check, or explain.',
    ],
  ),
];
