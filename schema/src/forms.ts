/**
 * What a form [biểu mẫu] is for: a report of units for a period, a register [sổ theo dõi] that takes entries all year, or
 * the document of a plan.
 */
export const FormPurpose = { REPORT: 'report', REGISTER: 'register', PLAN: 'plan' } as const;
export type FormPurpose = (typeof FormPurpose)[keyof typeof FormPurpose];

/**
 * What a version published during an open period means for it (design: version law). None: the period keeps its version.
 * Optional: each unit may move its report there. Required: reports nobody has begun use it, and drafts must move there
 * before they are handed in. What is handed in, returned or accepted never changes version.
 */
export const RollOut = { NONE: 'none', OPTIONAL: 'optional', REQUIRED: 'required' } as const;
export type RollOut = (typeof RollOut)[keyof typeof RollOut];

/** Where the document of a published version is fetched from, with the hash of its content at the end. */
export const PUBLISHED_FORMS_PATH = '/published-forms';
