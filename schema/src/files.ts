/** What a file belongs to, and what for. */
export const FilePlace = {
  /** An answer of a report; what was handed in stays for ever. */
  ANSWER: 'answer',
  /** The signed paper of a report, scanned. */
  SIGNED_REPORT: 'signedReport',
  /** From what the office fills in a report for its unit. */
  SOURCE: 'source',
  /** An answer of a plan's document; what was issued stays for ever. */
  PLAN_ANSWER: 'planAnswer',
  /** The signed paper of a plan, scanned. */
  SIGNED_PLAN: 'signedPlan',
  /** Guidance on a plan, for everybody who reads it. */
  GUIDANCE: 'guidance',
  /** What shows how far a unit is with a task. */
  EVIDENCE: 'evidence',
  /** The plan that a unit writes itself on the ground of a plan. */
  UNIT_PLAN: 'unitPlan',
} as const;
export type FilePlace = (typeof FilePlace)[keyof typeof FilePlace];

/** Why a file is not taken. */
export const FileRefusal = {
  /** No name, one with a path, or one that shows itself as another. */
  NAME: 'name',
  EMPTY: 'empty',
  SIZE: 'size',
  /** What is in it is none of the types that are taken, whatever its name says. */
  TYPE: 'type',
  /** It begins like one of these types and is not whole. */
  BROKEN: 'broken',
  /** Unpacked it would be far larger, or reach outside its folder. */
  UNSAFE: 'unsafe',
} as const;
export type FileRefusal = (typeof FileRefusal)[keyof typeof FileRefusal];

/** Where files are sent to (POST) and fetched from (GET with the id at the end). */
export const FILES_PATH = '/files';

/** Headers of a file that is sent: what it is for, the id of what it belongs to, its name percent-encoded, its key. */
export const fileHeaders = {
  place: 'x-file-place',
  of: 'x-file-of',
  name: 'x-file-name',
  key: 'x-idempotency-key',
} as const;
