import { problem } from '../platform/problem.ts';
import { rolesOver, holds, type RoleOver } from '../units/roles-over.ts';
import type { EntityManager } from '../platform/database.ts';

/** Everybody who is signed in may read forms. A designer whose role covers the form's owner may change them. */
export const mayEditForm = (held: readonly RoleOver[]) => holds(held, 'designer');

export async function assertMayEditForm(em: EntityManager, ownerId: string, command: string): Promise<void> {
  if (!mayEditForm(await rolesOver(em, ownerId))) throw problem('FORBIDDEN', { command });
}
