import { holds, type RoleOver } from './roles-over.ts';

/** The unit's own leader says who approves there, and an administrator whose role covers the unit. */
export const maySetApproval = (held: readonly RoleOver[]): boolean =>
  holds(held, 'administrator') || held.some(({ role, own }) => own && role === 'leader');

/** The same people say how its documents are headed and signed. */
export const maySetLetterhead = maySetApproval;
