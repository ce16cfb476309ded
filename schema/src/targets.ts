/** How a figure stands to the value of a target [chỉ tiêu giao] (R23, R27). */
export const TargetRelation = {
  /** "Ít nhất 01 mô hình". */
  AT_LEAST: 'atLeast',
  /** "Đúng 01 mô hình". */
  EXACTLY: 'exactly',
  AT_MOST: 'atMost',
} as const;
export type TargetRelation = (typeof TargetRelation)[keyof typeof TargetRelation];

/** What a unit owes that units with a target were merged into. */
export const AfterMerger = {
  /** What they owed together. */
  SUM: 'sum',
  /** The most that one of them owed. */
  LARGEST: 'largest',
  /** What every unit of the target owes. */
  ANEW: 'anew',
  /** Nothing of theirs: what it owed itself before, if it did. */
  NOTHING: 'nothing',
} as const;
export type AfterMerger = (typeof AfterMerger)[keyof typeof AfterMerger];

/** How a unit stands to a target. */
export const TargetState = {
  REACHED: 'reached',
  /** Something is missing. */
  SHORT: 'short',
  /** More than was asked for, where that is too much. */
  OVER: 'over',
} as const;
export type TargetState = (typeof TargetState)[keyof typeof TargetState];

/** Why a target cannot be given as asked. */
export const TargetRefusalCode = {
  TITLE_MISSING: 'titleMissing',
  /** Not above zero, or with more than six decimal places. */
  VALUE_WRONG: 'valueWrong',
  /** Nothing is measured by what was chosen: it is no number, or is not reported for the days of the period. */
  NOT_REPORTED: 'notReported',
  /** Entries are told apart by something that is no choice of the register as it is now. */
  CONDITION_WRONG: 'conditionWrong',
  /** No unit under the plan's owner is meant. */
  NO_UNITS: 'noUnits',
  /** An issued plan is changed for a reason that is kept. */
  REASON_MISSING: 'reasonMissing',
} as const;
export type TargetRefusalCode = (typeof TargetRefusalCode)[keyof typeof TargetRefusalCode];
