import type { Role } from '../gql/graphql.ts';

/** Somebody of a unit with the roles they hold there. */
export interface Worker {
  id: string;
  name: string;
  roles: readonly { role: Role; lastDay?: string | null }[];
}

/** The roles of somebody who leaves that nobody holds any more after the last day of a deputy. */
export function rolesLeft({
  person,
  others,
  until,
}: {
  person: Worker;
  others: readonly Worker[];
  until: string;
}): Role[] {
  const isHeldLater = ({ lastDay }: { lastDay?: string | null }) => !lastDay || lastDay > until;
  const passed = person.roles.filter(isHeldLater).map(({ role }) => role);
  const stay = others.flatMap(({ roles }) => roles.filter(isHeldLater).map(({ role }) => role));
  return [...new Set(passed)].filter((role) => !stay.includes(role));
}
