/**
 * What a form [biểu mẫu] is for: a report of units for a period, a register [sổ theo dõi] that takes entries all year, or
 * the document of a plan.
 */
export const FormPurpose = { REPORT: 'report', REGISTER: 'register', PLAN: 'plan' } as const;
export type FormPurpose = (typeof FormPurpose)[keyof typeof FormPurpose];

/**
 * What happens to open assignments when a version is published: nothing, or reports that nobody has started
 * use the new version. Started, submitted and accepted reports never change version.
 */
export const RollOut = { NONE: 'none', UNSTARTED: 'unstarted' } as const;
export type RollOut = (typeof RollOut)[keyof typeof RollOut];
