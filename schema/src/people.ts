/** Roles, each held at a unit; a role covers the unit's subtree of today and all predecessors of its units. */
export const Role = {
  DESIGNER: 'designer',
  REPORTER: 'reporter',
  LEADER: 'leader',
  REVIEWER: 'reviewer',
  BOARD_MEMBER: 'boardMember',
  ANALYST: 'analyst',
  RECORDS_CLERK: 'recordsClerk',
  SIGNATORY: 'signatory',
  ADMINISTRATOR: 'administrator',
  VIEWER: 'viewer',
} as const;
export type Role = (typeof Role)[keyof typeof Role];
