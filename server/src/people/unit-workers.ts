import type { Role } from '@ke-hoach/schema';

const roles: readonly Role[] = ['reporter', 'leader', 'deputyLeader'];

/** SQL: the roles of those who fill in and approve the reports of the unit they work for. */
export const unitWorkers = `(${roles.map((role) => `'${role}'`).join(', ')})`;
