/** States of a plan [kế hoạch], in the order of its life (R04, R18). */
export const PlanState = { DRAFT: 'draft', CONSULTING: 'consulting', ISSUED: 'issued', CLOSED: 'closed' } as const;
export type PlanState = (typeof PlanState)[keyof typeof PlanState];
