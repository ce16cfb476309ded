import type { ReportCommand } from '@ke-hoach/schema';
import { problem } from '../platform/problem.ts';
import type { RoleOver } from '../units/roles-over.ts';

/**
 * Who may do what to a report (R31, R35, R36):
 * - a unit's reporter fills and submits it, also for the predecessors of the unit;
 * - a reviewer at a unit above receives, returns and accepts; nobody reviews the report of their own unit;
 * - everybody whose role covers the unit may read it: that is row level security's part.
 */
export function may(command: ReportCommand, held: readonly RoleOver[]): boolean {
  switch (command) {
    case 'save':
    case 'submit':
      return held.some(({ role, own }) => role === 'reporter' && own);
    case 'receive':
    case 'return':
    case 'accept':
      return (
        held.some(({ role, own }) => role === 'reviewer' && !own) &&
        !held.some(({ role, own }) => role === 'reviewer' && own)
      );
  }
}

export function assertMay(command: ReportCommand, held: readonly RoleOver[]): void {
  if (!may(command, held)) throw problem('FORBIDDEN', { command: `report.${command}` });
}
