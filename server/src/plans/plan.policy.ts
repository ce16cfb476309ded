import type { PlanState, Role } from '@ke-hoach/schema';
import { holds, type RoleOver } from '../units/roles-over.ts';

/** A designer whose role covers the plan's owner issues it, once; so does the owner's own records clerk, who gives numbers. */
export const mayIssuePlan = (held: readonly RoleOver[]) =>
  holds(held, 'designer') || held.some(({ role, own }) => role === 'recordsClerk' && own);

/** What was begun by units that no longer owe it is for the office that leads the plan to decide. */
export const mayDecideDuties = (held: readonly RoleOver[]) => holds(held, 'designer', 'reviewer');

export const canIssue = (held: readonly RoleOver[], state: PlanState) =>
  mayIssuePlan(held) && (state === 'draft' || state === 'consulting');

/** The office that leads a plan sets its periods and who reports what, until the plan is closed. */
export const mayChangeDuties = (held: readonly RoleOver[]) => holds(held, 'designer');

const isLasting = (state: PlanState) => state === 'closed' || state === 'record';

export const canChangeDuties = (held: readonly RoleOver[], state: PlanState) =>
  mayChangeDuties(held) && !isLasting(state);

/** The office that leads a plan writes it: names it, edits its document, asks others, closes it. */
export const mayWritePlan = (held: readonly RoleOver[]) => holds(held, 'designer');

export const canEditDocument = (held: readonly RoleOver[], state: PlanState) => mayWritePlan(held) && !isLasting(state);

/** The office that leads a plan enters what its units reported in earlier years. */
export const mayEnterPast = (held: readonly RoleOver[]) => holds(held, 'designer');

/** For a unit that is asked, those answer who work for it there. */
export const answerForUnit: readonly Role[] = ['reporter', 'leader', 'deputyLeader', 'signatory'];

export const mayAnswerForUnit = (held: readonly RoleOver[]) =>
  holds(
    held.filter(({ own }) => own),
    ...answerForUnit,
  );

/** The plan of the next year is made from one that was issued. */
export const canPrepareNextYear = (held: readonly RoleOver[], state: PlanState) =>
  mayWritePlan(held) && (state === 'issued' || state === 'closed');
