import { holds, type RoleOver } from '../units/roles-over.ts';

/** An administrator changes the units that the role covers; every unit a change names must be covered. */
export const mayChangeUnit = (held: readonly RoleOver[]) => holds(held, 'administrator');
