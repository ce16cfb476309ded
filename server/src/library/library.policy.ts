import { problem } from '../platform/problem.ts';
import { holds, type RoleOver } from '../units/roles-over.ts';
import type { Viewer } from '../people/viewer.ts';

/** A designer whose role covers the office that owns an entry may change it; designers below the office only see it. */
export const mayEditLibrary = (held: readonly RoleOver[]) => holds(held, 'designer');

/** The office for which a designer makes new entries: the unit at which the role is held. */
export function ownOffice(viewer: Viewer, command: string): string {
  const office = viewer.roles.find(({ role }) => role === 'designer');
  if (!office) throw problem('FORBIDDEN', { command });
  return office.unitId;
}
