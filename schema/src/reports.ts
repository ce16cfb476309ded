/** States of a report [báo cáo]: the duty of one unit under one assignment, and its answer. */
export const ReportState = {
  EXPECTED: 'expected',
  DRAFT: 'draft',
  IN_REVIEW: 'inReview',
  SUBMITTED: 'submitted',
  RECEIVED: 'received',
  RETURNED: 'returned',
  ACCEPTED: 'accepted',
  WAIVED: 'waived',
  VOID: 'void',
} as const;
export type ReportState = (typeof ReportState)[keyof typeof ReportState];

/** What a person may do to a report. */
export const ReportCommand = {
  SAVE: 'save',
  SUBMIT: 'submit',
  /** The unit takes back what nobody at the office, or in the unit's own approval, has taken in hand. */
  RECALL: 'recall',
  /** The unit's leader agrees: the report goes to the office. */
  APPROVE: 'approve',
  /** The unit's leader gives it back to whoever prepared it. */
  SEND_BACK: 'sendBack',
  RECEIVE: 'receive',
  RETURN: 'return',
  ACCEPT: 'accept',
  /** The office opens an accepted report again. */
  REOPEN: 'reopen',
  /** The office gives the unit a later last day. */
  EXTEND: 'extend',
  /** The office lets the unit off. */
  WAIVE: 'waive',
  /** The office asks for a waived report after all. */
  REINSTATE: 'reinstate',
  /** The unit drops a draft that nobody has asked it for. */
  DISCARD: 'discard',
  /** The office fills it for the unit, from what came on paper, as a file or in Qoffice; it goes on from what the unit typed. */
  FILL_FOR: 'fillFor',
  /** The office leaves it to the unit to go on. */
  HAND_BACK: 'handBack',
  /** The unit does not agree with what the office filled in for it. */
  OBJECT: 'object',
  /** The office keeps what it filled in, and says why. */
  SETTLE: 'settle',
  /** Figures of an earlier year come in out of old records, a whole sheet at once. */
  ENTER_PAST: 'enterPast',
  /** The same sheet is taken back. */
  TAKE_BACK_PAST: 'takeBackPast',
} as const;
export type ReportCommand = (typeof ReportCommand)[keyof typeof ReportCommand];

/** Who agrees inside a unit before its reports go to the office. */
export const UnitApproval = {
  /** Nobody: what the reporter hands in goes to the office at once. */
  NONE: 'none',
  /** Whoever holds the role of leader at the unit. */
  LEADER: 'leader',
  /** The leader or the deputy leader. */
  DEPUTY: 'deputy',
} as const;
export type UnitApproval = (typeof UnitApproval)[keyof typeof UnitApproval];

/** On which side somebody speaks about a report. */
export const ReportSide = {
  /** Those of the unit who fill or approve it. */
  UNIT: 'unit',
  /** Those who review it. */
  OFFICE: 'office',
} as const;
export type ReportSide = (typeof ReportSide)[keyof typeof ReportSide];

/** From what the office fills in a report for its unit. */
export const ReportSource = {
  PAPER: 'paper',
  FILE: 'file',
  QOFFICE: 'qoffice',
  /** A sheet of an earlier year, entered for many units at once [nhập từ hồ sơ cũ]. */
  OLD_RECORDS: 'oldRecords',
} as const;
export type ReportSource = (typeof ReportSource)[keyof typeof ReportSource];

/** The ways on which a report comes to the office (R35: several at the same time). */
export const ReportChannel = {
  /** Handed in here; records itself. */
  SYSTEM: 'system',
  PAPER: 'paper',
  QOFFICE: 'qoffice',
  EMAIL: 'email',
} as const;
export type ReportChannel = (typeof ReportChannel)[keyof typeof ReportChannel];

/** How a unit was reminded of a report it owes; whatever the way, its to-do says so too. */
export const ReminderChannel = {
  /** Here alone. */
  SYSTEM: 'system',
  ZALO: 'zalo',
  PHONE: 'phone',
  EMAIL: 'email',
  QOFFICE: 'qoffice',
  PAPER: 'paper',
} as const;
export type ReminderChannel = (typeof ReminderChannel)[keyof typeof ReminderChannel];

/** What became of a receipt that was checked. */
export const ReceiptVerdict = {
  /** Number or revision is known, and the checksum is its own. */
  MATCHES: 'matches',
  /** The number is known; no checksum was given to compare. */
  FOUND: 'found',
  /** The number is known, the checksum is not its own. */
  DIFFERS: 'differs',
  /** What is stored no longer gives the checksum that was printed. */
  BROKEN: 'broken',
  /** No receipt of these, among the reports the asker may see. */
  UNKNOWN: 'unknown',
} as const;
export type ReceiptVerdict = (typeof ReceiptVerdict)[keyof typeof ReceiptVerdict];

/** Why a report was left as it was when several were changed at once. */
export const WhyLeft = {
  /** Somebody changed it since it was seen. */
  CHANGED_SINCE: 'changedSince',
  /** Its state does not allow the command. */
  WRONG_STATE: 'wrongState',
  /** The new last day is not after the one it has. */
  NOT_LATER: 'notLater',
  /** The unit objected to what the office filled in for it; that is to be settled first. */
  OBJECTED: 'objected',
  /** Nobody reports for its unit any more: it would come back to nobody. */
  REACHES_NOBODY: 'reachesNobody',
  /** Its period is not open yet, or closed: it cannot be handed in today. */
  NOT_NOW: 'notNow',
  /** Its unit was reminded of it today already, and that is known to whoever reminds again. */
  REMINDED_TODAY: 'remindedToday',
} as const;
export type WhyLeft = (typeof WhyLeft)[keyof typeof WhyLeft];

/**
 * The life of a report: state x command -> next state; what is absent is refused with REPORT_WRONG_STATE. Where several
 * states follow, `nextState` says when which. The one table that server, client and docs/GLOSSARY.md read.
 */
export const reportLife: Readonly<Record<ReportState, Partial<Record<ReportCommand, readonly ReportState[]>>>> = {
  expected: { save: ['draft'], extend: ['expected'], waive: ['waived'], fillFor: ['draft'], enterPast: ['accepted'] },
  draft: {
    save: ['draft'],
    submit: ['submitted', 'inReview'],
    extend: ['draft'],
    waive: ['waived'],
    discard: ['void'],
    fillFor: ['draft'],
    handBack: ['draft'],
  },
  inReview: {
    recall: ['draft', 'returned'],
    approve: ['submitted'],
    sendBack: ['draft', 'returned'],
    extend: ['inReview'],
  },
  submitted: {
    recall: ['draft', 'returned'],
    receive: ['received'],
    return: ['returned'],
    accept: ['accepted'],
    object: ['submitted'],
    settle: ['submitted'],
  },
  received: { return: ['returned'], accept: ['accepted'], object: ['received'], settle: ['received'] },
  returned: {
    save: ['returned'],
    submit: ['submitted', 'inReview'],
    extend: ['returned'],
    waive: ['waived'],
    handBack: ['returned'],
  },
  accepted: { reopen: ['returned'], object: ['accepted'], settle: ['accepted'], takeBackPast: ['expected'] },
  waived: { reinstate: ['expected', 'draft', 'returned'] },
  void: {},
};

/** What decides between states that may follow. */
export interface LifeFacts {
  /** Does somebody in the unit have to agree to what is handed in now? */
  needsApproval?: boolean;
  /** Has the office returned or reopened the report? Then what is taken back is to be mended, not begun. */
  wasReturned?: boolean;
  /** Has the unit begun to fill it? */
  wasBegun?: boolean;
  /** Was it opened by the unit of its own accord? Nobody is let off that, and the unit may drop it. */
  isOptional?: boolean;
  /** Does the office fill it in for the unit already? */
  isOnBehalf?: boolean;
}

/** Nobody is let off what is not owed, and only that may be dropped; what the office fills in it does not begin again. */
function isFor(command: ReportCommand, { isOptional = false, isOnBehalf = false }: LifeFacts): boolean {
  if (command === 'fillFor') return !isOnBehalf;
  return command === 'discard' ? isOptional : command === 'waive' ? !isOptional : true;
}

/** The state a command leads to; undefined where the state does not allow it. */
export function nextState(state: ReportState, command: ReportCommand, facts: LifeFacts = {}): ReportState | undefined {
  if (!isFor(command, facts)) return undefined;
  const next = reportLife[state][command] ?? [];
  const wanted: ReportState | false | undefined =
    command === 'submit'
      ? facts.needsApproval && 'inReview'
      : facts.wasReturned
        ? 'returned'
        : facts.wasBegun && 'draft';
  return next.find((one) => one === wanted) ?? next[0];
}

/** States in which a report counts as handed in (coverage "received"). */
export const handedIn: readonly ReportState[] = ['submitted', 'received', 'accepted'];
/** States in which a report is owed by its unit. */
export const owed: readonly ReportState[] = ['expected', 'draft', 'inReview', 'returned'];

/** Which rows of the progress board are meant: units with a report of this kind. */
export const ProgressShow = {
  ALL: 'all',
  /** Owed, in a period that is open. */
  MISSING: 'missing',
  /** Owed, after its last day. */
  OVERDUE: 'overdue',
  /** Handed in, not accepted yet. */
  WAITING: 'waiting',
} as const;
export type ProgressShow = (typeof ProgressShow)[keyof typeof ProgressShow];

/** How a report stands to the row that an entry of a register makes in one of its tables. */
export const RegisterRowStanding = {
  /** It never stood there. */
  NEW: 'new',
  /** It stands there as the entry says. */
  SAME: 'same',
  /** It stands there, and something in it was corrected: that counts. */
  CORRECTED: 'corrected',
  /** It stood there and was removed. */
  REMOVED: 'removed',
} as const;
export type RegisterRowStanding = (typeof RegisterRowStanding)[keyof typeof RegisterRowStanding];

/** What a row of a sheet of past figures is. */
export const PastRowVerdict = {
  /** Its unit is known and its figures can be entered. */
  READY: 'ready',
  /** No unit that is meant was ever called so. */
  UNKNOWN: 'unknown',
  /** Several units are. */
  AMBIGUOUS: 'ambiguous',
  /** An earlier row names the same unit. */
  TWICE: 'twice',
  /** The unit has begun or given its report already. */
  HAS_REPORT: 'hasReport',
} as const;
export type PastRowVerdict = (typeof PastRowVerdict)[keyof typeof PastRowVerdict];

/** Why figures cannot be entered for a year. */
export const PastRefusal = {
  /** The data of that year are not over, or it is not before the plan's own. */
  NOT_PAST: 'notPast',
  /** The plan of that year is closed. */
  PLAN_CLOSED: 'planClosed',
  /** The plan of that year does not ask for this form in this period. */
  NOT_ASKED: 'notAsked',
  /** Units may give it or not, or any number of it: only what each unit owes has one row a unit. */
  NOT_OWED: 'notOwed',
  /** The form was never published. */
  NOT_PUBLISHED: 'notPublished',
} as const;
export type PastRefusal = (typeof PastRefusal)[keyof typeof PastRefusal];
