import type { Answers } from '../src/index.ts';
import { tamKy2025Plan } from './tam-ky-2025-plan.ts';

/** What only the city of the plan would say, and what any office says in its place; in this order. */
const elsewhere: readonly (readonly [string, string])[] = [
  ['Ủy ban MTTQ Việt Nam tỉnh Quảng Nam', 'Ủy ban MTTQ Việt Nam cấp trên'],
  [' trong toàn tỉnh', ''],
  [' thành phố và các tổ chức chính trị - xã hội thành phố Tam Kỳ', ' và các tổ chức chính trị - xã hội cùng cấp'],
  [' nhiệm kỳ 2024-2029', ''],
  ['Ban Thường trực Ủy ban MTTQ Việt Nam thành phố', 'Ban Thường trực'],
  ['BTT UBMTTQ Việt Nam thành phố', 'Ban Thường trực'],
  ['UBMTTQ Việt Nam tỉnh', 'UBMTTQ Việt Nam cấp trên'],
  ['Ủy ban MTTQ Việt Nam thành phố', 'Ủy ban MTTQ Việt Nam cùng cấp'],
  ['Ủy ban nhân dân thành phố', 'Ủy ban nhân dân cùng cấp'],
  [' và “Phụ nữ Tam Kỳ - cử chỉ đẹp sống văn minh” giai đoạn 2021-2026', ''],
  [', đồng thời qua Qoffice và thư điện tử mttq.tk@gmail.com', ''],
  ['Hội thi Tin học của tỉnh', 'Hội thi Tin học'],
  [' thành phố', ''],
];

const anywhere = (text: string) => elsewhere.reduce((said, [here, there]) => said.replaceAll(here, there), text);

/** The rows of a table but those that speak of one city or one numbered document, without these columns. */
function rows(table: string, without: readonly string[] = []): Answers[] {
  return (tamKy2025Plan[table] as Answers[]).flatMap((row) => {
    const kept = Object.entries(row).filter(([key]) => key === '_id' || !without.includes(key));
    const said = kept.map(([key, value]) => [key, typeof value === 'string' ? anywhere(value) : value] as const);
    return said.some(([, text]) => /Tam Kỳ|QCPH/.test(String(text))) ? [] : [Object.fromEntries(said)];
  });
}

/**
 * The plan of 2025 as an office elsewhere begins with it: structure and sentences, tasks, movements and recipients. Who
 * writes and signs is the office's own to say, and so are numbers and days of the legal bases: they are left open, so
 * that nobody issues a plan on the ground of somebody else's documents.
 */
export const movementPlan: Answers = {
  docType: 'KẾ HOẠCH',
  year: 2025,
  movement: 'Đoàn kết sáng tạo',
  bases: rows('bases', ['number', 'date']),
  abbreviations: rows('abbreviations'),
  purposes: rows('purposes'),
  tasks: rows('tasks'),
  movements: rows('movements'),
  recipients: rows('recipients'),
  filing: 'VT, PT',
};
