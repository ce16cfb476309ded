import type { PlanState } from '@ke-hoach/schema';
import { holds, type RoleOver } from '../units/roles-over.ts';

/** A designer whose role covers the plan's owner issues it, once. */
export const mayIssuePlan = (held: readonly RoleOver[]) => holds(held, 'designer');

export const canIssue = (held: readonly RoleOver[], state: PlanState) =>
  mayIssuePlan(held) && (state === 'draft' || state === 'consulting');
