/** States of a plan [kế hoạch], in the order of its life (R04, R18). */
export const PlanState = {
  DRAFT: 'draft',
  CONSULTING: 'consulting',
  ISSUED: 'issued',
  CLOSED: 'closed',
  /** Of a year before the office worked here: it only holds figures out of old records [hồ sơ cũ]. */
  RECORD: 'record',
} as const;
export type PlanState = (typeof PlanState)[keyof typeof PlanState];

/**
 * How the table of bodies that issue a plan together says who signs for each: the title of each column by its key. A plan
 * type whose table was drawn before, or by hand, has columns of these titles.
 */
export const signingColumns = {
  signerAuthority: 'Thẩm quyền ký',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Họ và tên người ký',
} as const;

/** Why a plan that is kept here is not the parent [kế hoạch cấp trên] of another. */
export const ParentRefusal = {
  /** It is the plan itself. */
  ITSELF: 'itself',
  /** It carries out that plan, or one that does. */
  CARRIES_IT_OUT: 'carriesItOut',
  /** It is this plan of an earlier year. */
  EARLIER_YEAR: 'earlierYear',
  /** It is not issued. */
  NOT_ISSUED: 'notIssued',
  /** It is of a later year. */
  LATER_YEAR: 'laterYear',
  /** The unit that leads it does not stand above the one that leads that plan, nor is it the same. */
  NOT_ABOVE: 'notAbove',
} as const;
export type ParentRefusal = (typeof ParentRefusal)[keyof typeof ParentRefusal];

/** How many reports an assignment asks of each of its units. */
export const ReportsAsked = {
  /** One that is owed. */
  ONE: 'one',
  /** One, if the unit likes: nobody is missing. */
  OPTIONAL: 'optional',
  /** As many as there is something to tell, while the period is open: a diary, a register. */
  ANY_NUMBER: 'anyNumber',
} as const;
export type ReportsAsked = (typeof ReportsAsked)[keyof typeof ReportsAsked];

/** What is done to the periods, assignments and targets of a plan [kỳ báo cáo, giao báo cáo, chỉ tiêu giao]. */
export const DutyChangeKind = {
  ADD_PERIOD: 'addPeriod',
  EDIT_PERIOD: 'editPeriod',
  REMOVE_PERIOD: 'removePeriod',
  ASSIGN: 'assign',
  EDIT_ASSIGNMENT: 'editAssignment',
  WITHDRAW: 'withdraw',
  SET_TARGET: 'setTarget',
  CHANGE_TARGET: 'changeTarget',
  WITHDRAW_TARGET: 'withdrawTarget',
  /** A task that units had is done by others. */
  CHANGE_TASK: 'changeTask',
} as const;
export type DutyChangeKind = (typeof DutyChangeKind)[keyof typeof DutyChangeKind];

/** Why a change of periods or assignments cannot be made as asked. */
export const DutyRefusalCode = {
  /** A period needs a name. */
  NAME_MISSING: 'nameMissing',
  /** Another period of the plan is called so. */
  NAME_TAKEN: 'nameTaken',
  /** The data end before they begin. */
  DATA_REVERSED: 'dataReversed',
  /** The last day comes before the day on which reports may be filled. */
  DUE_BEFORE_OPENING: 'dueBeforeOpening',
  /** Filling would close before the last day. */
  CLOSES_BEFORE_DUE: 'closesBeforeDue',
  /** The level above would be served before the units have to report. */
  ABOVE_BEFORE_DUE: 'aboveBeforeDue',
  /** Reports were handed in for these data: the window stays. */
  DATA_HANDED_IN: 'dataHandedIn',
  /** Forms are given for the period. */
  PERIOD_IN_USE: 'periodInUse',
  /** The form is given for the period already. */
  ASSIGNED_ALREADY: 'assignedAlready',
  /** The form has no published version. */
  FORM_NOT_PUBLISHED: 'formNotPublished',
  /** Reports were begun on the version that is pinned. */
  VERSION_IN_USE: 'versionInUse',
  /** A unit has given several reports, so no more than one cannot be asked. */
  SEVERAL_OPENED: 'severalOpened',
  /** No unit under the plan's owner is meant. */
  NO_UNITS: 'noUnits',
  /** An issued plan is changed for a reason that is kept. */
  REASON_MISSING: 'reasonMissing',
} as const;
export type DutyRefusalCode = (typeof DutyRefusalCode)[keyof typeof DutyRefusalCode];

/** What a unit says that was asked about a plan [hiệp thương]. */
export const ConsultationAnswer = { AGREED: 'agreed', OBJECTED: 'objected' } as const;
export type ConsultationAnswer = (typeof ConsultationAnswer)[keyof typeof ConsultationAnswer];

/** Why a unit that was asked about a plan should look at it again. */
export const ConsultationNews = {
  /** It has not answered. */
  ASKED: 'asked',
  /** The office replied to it. */
  REPLIED: 'replied',
  /** The document was edited since it answered. */
  EDITED: 'edited',
  /** The plan it had objected to was issued. */
  ISSUED: 'issued',
} as const;
export type ConsultationNews = (typeof ConsultationNews)[keyof typeof ConsultationNews];

/** Why nobody owes what an assignment asks for. */
export const NobodyOwes = {
  /** It is not required. */
  OPTIONAL: 'optional',
  /** On the day that decides no unit stands under the office that leads the plan. */
  NO_UNITS: 'noUnits',
  /** Units stand under it then, but none that the assignment means. */
  NONE_MEANT: 'noneMeant',
} as const;
export type NobodyOwes = (typeof NobodyOwes)[keyof typeof NobodyOwes];

/** What becomes of a form in the plan of the next year. */
export const FormDecision = {
  /** The latest version on the day of issue; changes made until then are in it. */
  LATEST: 'latest',
  /** The version of this year stays. */
  SAME: 'same',
  /** It is not asked for any more. */
  LEAVE: 'leave',
} as const;
export type FormDecision = (typeof FormDecision)[keyof typeof FormDecision];

/** What became of a unit that reported this year. */
export const UnitFate = {
  /** Renamed or moved, and still meant. */
  RENAMED: 'renamed',
  /** Another unit took it over. */
  PASSED: 'passed',
  /** No unit that is meant took it over. */
  ENDED: 'ended',
  /** Meant for the first time. */
  ADDED: 'added',
} as const;
export type UnitFate = (typeof UnitFate)[keyof typeof UnitFate];

/** Why a target is not carried over into the next year. */
export const TargetLeftWhy = {
  /** Its period was set for one occasion. */
  ONCE: 'once',
  /** No form of the next year measures it. */
  NO_FORM: 'noForm',
  /** The choices by which its entries count are not offered any more. */
  NO_CHOICE: 'noChoice',
  /** It means no unit of today. */
  NO_UNITS: 'noUnits',
} as const;
export type TargetLeftWhy = (typeof TargetLeftWhy)[keyof typeof TargetLeftWhy];

/** How far a unit is with a task of a plan [nhiệm vụ]. */
export const TaskState = { NOT_BEGUN: 'notBegun', UNDER_WAY: 'underWay', DONE: 'done' } as const;
export type TaskState = (typeof TaskState)[keyof typeof TaskState];

/** How far a unit's own plan is, written on the ground of the office's (R25) [kế hoạch của đơn vị]. */
export const UnitPlanState = { BEING_WRITTEN: 'beingWritten', ISSUED: 'issued' } as const;
export type UnitPlanState = (typeof UnitPlanState)[keyof typeof UnitPlanState];
