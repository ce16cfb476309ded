import type { Role } from '../gql/graphql.ts';

/** Somebody of a unit with the roles they hold there. */
export interface Worker {
  id: string;
  name: string;
  roles: readonly { role: Role; lastDay?: string | null }[];
  rolesElsewhere: readonly { role: Role; unitName: string; lastDay?: string | null }[];
}

const lastsAfter =
  (until: string) =>
  ({ lastDay }: { lastDay?: string | null }) =>
    !lastDay || lastDay > until;

/** What somebody who leaves holds at other units after the last day of a deputy, for instance at a successor. */
export const leftElsewhere = (person: Worker, until: string) => person.rolesElsewhere.filter(lastsAfter(until));

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
  const isHeldLater = lastsAfter(until);
  const passed = person.roles.filter(isHeldLater).map(({ role }) => role);
  const stay = others.flatMap(({ roles }) => roles.filter(isHeldLater).map(({ role }) => role));
  return [...new Set(passed)].filter((role) => !stay.includes(role));
}
