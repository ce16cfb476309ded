import type { ReportCommand } from '@ke-hoach/schema';
import { problem } from '../platform/problem.ts';
import type { RoleOver } from '../units/roles-over.ts';

/** A unit's reporter, who also answers for the predecessors of the unit. */
const fills = (held: readonly RoleOver[]) => held.some(({ role, own }) => role === 'reporter' && own);

/** A reviewer at a unit above, or at the successor of one that is gone; never one at the very unit. */
function reviews(held: readonly RoleOver[]): boolean {
  const asReviewer = held.filter(({ role }) => role === 'reviewer');
  return asReviewer.length > 0 && !asReviewer.some(({ self }) => self);
}

/**
 * Who may do what to a report (R31, R35, R36). Nobody reviews a report they may fill themselves. Everybody whose role
 * covers the unit may read it: that is row level security's part.
 */
export function may(command: ReportCommand, held: readonly RoleOver[]): boolean {
  switch (command) {
    case 'save':
    case 'submit':
      return fills(held);
    case 'receive':
    case 'return':
    case 'accept':
      return reviews(held) && !fills(held);
  }
}

export function assertMay(command: ReportCommand, held: readonly RoleOver[]): void {
  if (!may(command, held)) throw problem('FORBIDDEN', { command: `report.${command}` });
}
