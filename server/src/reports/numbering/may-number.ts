import { handedIn, type ReportState } from '@ke-hoach/schema';
import { readBehalf } from '../on-behalf/behalf.ts';
import { sideOf } from '../report.policy.ts';
import type { RoleAtReport } from '../roles-at-report.ts';

/**
 * Those of the unit who fill or approve, and its records clerk, who enters the document; where the office filled it in for the
 * unit, the office, which has the paper.
 */
export function mayNumber(held: readonly RoleAtReport[], isOnBehalf: boolean): boolean {
  if (held.some(({ role, own }) => role === 'recordsClerk' && own)) return true;
  return sideOf(held) === (isOnBehalf ? 'office' : 'unit');
}

/**
 * What is handed in bears a number; once the office accepted it, one that it has stays. What came from a sheet of old
 * records bears none: the sheet is taken back as one, and would stay for ever after that.
 */
export const takesNumber = (report: { state: ReportState; behalf?: string | null }, hasNumber: boolean): boolean =>
  handedIn.includes(report.state) &&
  !(report.state === 'accepted' && hasNumber) &&
  readBehalf(report.behalf)?.source !== 'oldRecords';
