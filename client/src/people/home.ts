import type { Role } from '../gql/graphql.ts';

/** Where a person lands after signing in: reporters at what they owe, analysts at the figures, the office at the progress board, administrators at the units. */
export function homeFor(roles: readonly { role: Role }[]): string {
  const held = new Set(roles.map((held) => held.role));
  if (held.has('REPORTER') || held.has('LEADER') || held.has('DEPUTY_LEADER')) return '/duties';
  if (held.has('DESIGNER') || held.has('REVIEWER')) return '/progress';
  if (held.has('ANALYST')) return '/figures';
  if (held.has('ADMINISTRATOR')) return '/units';
  return '/plans';
}
