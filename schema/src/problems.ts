import type { FileRefusal } from './files.ts';
import type { ParentRefusal } from './plans.ts';

/**
 * Every refusal of the API, with the details it carries. A code is never renamed or reused.
 * Sentences live in the client's texts; what a person can mend on the screen is data in the contract instead.
 */
export interface ProblemDetails {
  /** Nobody is signed in, the session has ended, or it is another person's than the page (header `x-page-of`). */
  UNAUTHENTICATED: Record<string, never>;
  /** Name or password is wrong; the same answer for unknown accounts. */
  SIGN_IN_FAILED: Record<string, never>;
  /** Too many attempts; try again after this many seconds. */
  TOO_MANY_ATTEMPTS: { retryAfter: number };
  /** Too many requests of one person, or of strangers at one address; try again after this many seconds. */
  TOO_MANY_REQUESTS: { retryAfter: number };
  /** One person has had more kept than anybody writes in a day; try again after this many seconds. Nothing was changed. */
  TOO_MUCH_KEPT: { retryAfter: number };
  /** The viewer's roles do not allow this command here. */
  FORBIDDEN: { command: string };
  /** What is asked opens a way in that lasts, and the session is older than a quarter of an hour: sign in again, then ask once more. */
  SESSION_STALE: Record<string, never>;
  /** No such thing, or one the viewer may not see: the two are never told apart. */
  NOT_FOUND: { kind: string };
  /** An argument has no valid form. `path` names it. */
  INVALID_INPUT: { path: string; reason: string };
  /** The report's state does not allow the command. */
  REPORT_WRONG_STATE: { state: string; command: string };
  /** The period opens for filling on this date. */
  PERIOD_NOT_OPEN: { opens: string };
  /** The period closed for filling after this date; ask the office. */
  PERIOD_CLOSED: { closes: string };
  /** Nobody holds a reporter's role for the unit or its successor today: a returned report would reach nobody. */
  RETURN_REACHES_NOBODY: Record<string, never>;
  /** The unit approves its reports itself, but nobody there holds the role that approves today. */
  APPROVAL_REACHES_NOBODY: Record<string, never>;
  /** The unit objected to what the office filled in for it: settle that first. */
  OBJECTION_OPEN: Record<string, never>;
  /** The unit owes this report: it exists already and is not opened. */
  REPORT_IS_OWED: Record<string, never>;
  /** The assignment is not meant for this unit today. */
  UNIT_NOT_ASKED: Record<string, never>;
  /** The plan's state does not allow the command. */
  PLAN_WRONG_STATE: { state: string; command: string };
  /** The plan has nothing to assign: a period or an assignment is missing. */
  PLAN_INCOMPLETE: { missing: string };
  /** That plan cannot be the parent of this one. */
  PARENT_PLAN_REFUSED: { reason: ParentRefusal };
  /** A draft of this form exists already. */
  FORM_DRAFT_EXISTS: { draftId: string };
  /** The same key was used for another request. */
  IDEMPOTENCY_MISMATCH: { operation: string };
  /** The document of a draft is not valid answers to its form, or too large. `path` names the place. */
  ANSWERS_INVALID: { path: string; reason: string };
  /** The file is not taken: its name, its size or what is in it; `limit` is the most bytes. Nothing was stored. */
  FILE_REFUSED: { reason: FileRefusal; limit: number };
  /** The office's scanner found something harmful in the file. Nothing was stored; the audit has it. */
  FILE_INFECTED: { name: string };
  /** The office's scanner did not say that the file is clean. Nothing was stored. Try again later. */
  FILE_NOT_SCANNED: Record<string, never>;
  /** As many files lie there already. */
  TOO_MANY_FILES: { limit: number };
  /** As many access tokens are there already: end one first. */
  TOO_MANY_TOKENS: { limit: number };
  /** The unit's files take up all the bytes that a unit has. */
  FILE_SPACE_USED: { limit: number };
  /** The server's disk is full: nothing was stored. Try again later. */
  STORAGE_FULL: Record<string, never>;
  /** The file is on record, its bytes are gone or altered: the operator has a backup. */
  FILE_LOST: Record<string, never>;
  /** The file is part of what was handed in and stays for ever. */
  FILE_KEPT: Record<string, never>;
  /** This measure must not be combined that way; `reason` and `use` say why and what works. */
  MEASURE_NOT_COMBINABLE: { measure: number; reason: string; use: string };
  /** No indicator or field of this name has figures. */
  MEASURE_UNKNOWN: { measure: number };
  /** The question reads more reports than there is time for; `use` says how to ask for less. */
  FIGURES_TOO_COSTLY: { reports: number; most: number; use: string };
  /** Available in the demonstration only. */
  DEMO_ONLY: Record<string, never>;
  /** A file for printing could not be made now: too many are being made, or this one is too large. */
  DOCUMENT_NOT_WRITTEN: Record<string, never>;
  /** The query is larger than the limits allow. */
  QUERY_TOO_LARGE: { limit: string };
  /** What was sent is longer than the server reads (1 MB); nothing was changed. */
  BODY_TOO_LARGE: Record<string, never>;
  /** The database is not reachable now; nothing was changed. Try again. */
  UNAVAILABLE: Record<string, never>;
  /** Something unforeseen; the reference finds it in the server's log. */
  INTERNAL: { reference: string };
}

export type ProblemCode = keyof ProblemDetails;

/** All codes, for texts and tests that must cover each. */
export const problemCodes = [
  'UNAUTHENTICATED',
  'SIGN_IN_FAILED',
  'TOO_MANY_ATTEMPTS',
  'TOO_MANY_REQUESTS',
  'TOO_MUCH_KEPT',
  'FORBIDDEN',
  'SESSION_STALE',
  'NOT_FOUND',
  'INVALID_INPUT',
  'REPORT_WRONG_STATE',
  'PERIOD_NOT_OPEN',
  'PERIOD_CLOSED',
  'RETURN_REACHES_NOBODY',
  'APPROVAL_REACHES_NOBODY',
  'OBJECTION_OPEN',
  'REPORT_IS_OWED',
  'UNIT_NOT_ASKED',
  'PLAN_WRONG_STATE',
  'PLAN_INCOMPLETE',
  'PARENT_PLAN_REFUSED',
  'FORM_DRAFT_EXISTS',
  'IDEMPOTENCY_MISMATCH',
  'ANSWERS_INVALID',
  'FILE_REFUSED',
  'FILE_INFECTED',
  'FILE_NOT_SCANNED',
  'TOO_MANY_FILES',
  'TOO_MANY_TOKENS',
  'FILE_SPACE_USED',
  'STORAGE_FULL',
  'FILE_LOST',
  'FILE_KEPT',
  'MEASURE_NOT_COMBINABLE',
  'MEASURE_UNKNOWN',
  'FIGURES_TOO_COSTLY',
  'DEMO_ONLY',
  'DOCUMENT_NOT_WRITTEN',
  'QUERY_TOO_LARGE',
  'BODY_TOO_LARGE',
  'UNAVAILABLE',
  'INTERNAL',
] as const satisfies readonly ProblemCode[];

type Missing = Exclude<ProblemCode, (typeof problemCodes)[number]>;
const everyCodeIsListed: Missing extends never ? true : never = true;
void everyCodeIsListed;
