import { holds, type RoleOver } from '../units/roles-over.ts';

/** An administrator whose role covers the unit sees its people, gives and ends roles there. */
export const mayAdministerPeople = (held: readonly RoleOver[]) => holds(held, 'administrator');

/** How many people one batch may bring: a province's communes. */
export const mostPeople = 500;
