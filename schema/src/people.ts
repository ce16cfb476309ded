/** Roles, each held at a unit; a role covers the unit's subtree of today and all predecessors of its units. */
export const Role = {
  DESIGNER: 'designer',
  REPORTER: 'reporter',
  LEADER: 'leader',
  DEPUTY_LEADER: 'deputyLeader',
  REVIEWER: 'reviewer',
  BOARD_MEMBER: 'boardMember',
  ANALYST: 'analyst',
  RECORDS_CLERK: 'recordsClerk',
  SIGNATORY: 'signatory',
  ADMINISTRATOR: 'administrator',
  VIEWER: 'viewer',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** Why a change of accounts or roles cannot be made as asked. */
export const AccountRefusalCode = {
  /** Somebody has this user name. */
  LOGIN_TAKEN: 'loginTaken',
  /** A user name is 3 to 60 letters, digits, dots, hyphens or underscores. */
  LOGIN_INVALID: 'loginInvalid',
  /** The person holds this role at this unit on some of these days. */
  ROLE_HELD: 'roleHeld',
  /** The last day is before the first, or a role would not end earlier than it does. */
  NO_DAYS: 'noDays',
  /** Nobody would administer the unit any more. */
  LAST_ADMINISTRATOR: 'lastAdministrator',
  /** A person does not stand in for themselves. */
  SAME_PERSON: 'samePerson',
  /** Nobody gives roles to themselves: another administrator does. */
  OWN_ACCOUNT: 'ownAccount',
  /** A role begins today or later: what was done without it stays so. */
  PAST_DAY: 'pastDay',
  /** Only who holds no role today or later is erased. */
  HOLDS_ROLES: 'holdsRoles',
  /** Somebody else changed it since it was read. */
  CHANGED: 'changed',
  /** The account is disabled: nobody signs in by it until it is enabled. */
  DISABLED: 'disabled',
  /** The account is not disabled. */
  NOT_DISABLED: 'notDisabled',
} as const;
export type AccountRefusalCode = (typeof AccountRefusalCode)[keyof typeof AccountRefusalCode];

/** What a row of an imported sheet of people is. */
export const PersonVerdict = {
  /** An account would be made. */
  NEW: 'new',
  /** An earlier row has the same user name: these are more roles of that person. */
  SAME_PERSON: 'samePerson',
  /** No unit there has this name or code. */
  UNKNOWN_UNIT: 'unknownUnit',
  /** Several have. */
  AMBIGUOUS_UNIT: 'ambiguousUnit',
  /** Somebody else has this user name. */
  LOGIN_TAKEN: 'loginTaken',
  /** A user name is 3 to 60 letters, digits, dots, hyphens or underscores. */
  LOGIN_INVALID: 'loginInvalid',
  /** The name is empty. */
  NO_NAME: 'noName',
} as const;
export type PersonVerdict = (typeof PersonVerdict)[keyof typeof PersonVerdict];

/** Why a password was not changed. */
export const PasswordRefusalCode = {
  /** The password until now is another one. */
  WRONG: 'wrong',
  /** The new one is too short or holds the user name. */
  WEAK: 'weak',
  /** The new one is the one until now. */
  SAME: 'same',
} as const;
export type PasswordRefusalCode = (typeof PasswordRefusalCode)[keyof typeof PasswordRefusalCode];

/** What is kept of a person, by kind. */
export const PersonalDataPart = {
  ACCOUNT: 'account',
  ROLES: 'roles',
  SESSIONS: 'sessions',
  TOKENS: 'tokens',
  LINKS: 'links',
  /** Reports the person handed in, prepared or approved. */
  REPORTS: 'reports',
  COMMENTS: 'comments',
  FILES: 'files',
  /** Titles of questions and dashboards. */
  KEPT: 'kept',
  /** What the audit holds of the person's own doing. */
  ACTIVITIES: 'activities',
} as const;
export type PersonalDataPart = (typeof PersonalDataPart)[keyof typeof PersonalDataPart];
