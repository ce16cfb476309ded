import type { ReportCommand, ReportSide, UnitApproval } from '@ke-hoach/schema';
import { problem } from '../platform/problem.ts';
import { approves } from '../units/unit-approval.ts';
import type { RoleAtReport } from './roles-at-report.ts';

/** A unit's reporter, who also answers for the predecessors of the unit. */
const fills = (held: readonly RoleAtReport[]) => held.some(({ role, own }) => role === 'reporter' && own);

const asReviewer = (held: readonly RoleAtReport[]) => held.filter(({ role }) => role === 'reviewer');

/**
 * A reviewer at a unit above. One at the very unit, or at the successor of one that is gone, only where that office leads the
 * plan: it is itself a reporter (R19), and who would review it stands above its plan.
 */
function reviews(held: readonly RoleAtReport[]): boolean {
  const found = asReviewer(held);
  return found.length > 0 && found.every(({ own, leads }) => !own || leads);
}

/** An office fills in for others; its own report has its own reporter, whom its reviewer is not. */
const fillsForOthers = (held: readonly RoleAtReport[]) =>
  sideOf(held) === 'office' && !asReviewer(held).some(({ self }) => self);

/** The same reporter opens reports that nobody owes. */
export const mayOpen = fills;

const isOfUnit = (held: readonly RoleAtReport[]): boolean => fills(held) || approves(held, 'deputy');

/** Somebody of the unit reads what it is about to hand in; the office only what it fills in for the unit itself. */
export const seesDraft = (held: readonly RoleAtReport[], isOnBehalf: boolean): boolean =>
  isOfUnit(held) || (isOnBehalf && reviews(held));

/** On which side somebody speaks about a report; null for those who only read it, or nothing of it. */
export function sideOf(held: readonly RoleAtReport[]): ReportSide | null {
  if (isOfUnit(held)) return 'unit';
  return reviews(held) ? 'office' : null;
}

/**
 * Who may do what to a report (R31, R35, R36), by who approves in its unit and whether the office fills it for the unit.
 * Nobody reviews a report they may fill or approve as its unit. Everybody whose role covers the unit may read it: that is row level security's part.
 */
export function may(
  command: ReportCommand,
  held: readonly RoleAtReport[],
  { approval, isOnBehalf }: { approval: UnitApproval; isOnBehalf: boolean },
): boolean {
  switch (command) {
    case 'save':
    case 'submit':
      return isOnBehalf ? sideOf(held) === 'office' : fills(held);
    case 'discard':
      return fills(held) && !isOnBehalf;
    case 'recall':
      return isOnBehalf ? sideOf(held) === 'office' : fills(held) || approves(held, approval);
    case 'object':
      return isOnBehalf && sideOf(held) === 'unit';
    case 'handBack':
    case 'settle':
      return isOnBehalf && sideOf(held) === 'office';
    case 'approve':
    case 'sendBack':
      return approves(held, approval);
    case 'receive':
    case 'return':
    case 'accept':
    case 'reopen':
    case 'extend':
    case 'waive':
    case 'reinstate':
      return sideOf(held) === 'office';
    case 'fillFor':
      return fillsForOthers(held);
    // Done with a whole sheet at once, by who writes the plan: past-years/.
    case 'enterPast':
    case 'takeBackPast':
      return false;
  }
}

export function assertMay(command: ReportCommand, held: readonly RoleAtReport[], how: Parameters<typeof may>[2]): void {
  if (!may(command, held, how)) throw problem('FORBIDDEN', { command: `report.${command}` });
}
