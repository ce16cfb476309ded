/** Kinds of unit [đơn vị]. `ORGANISATION` is a member organisation of the Front at its own level. */
export const UnitKind = {
  PROVINCE: 'province',
  CITY: 'city',
  WARD: 'ward',
  COMMUNE: 'commune',
  ORGANISATION: 'organisation',
} as const;
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind];

/** How a unit passes into another: the 2025 case of Tam Kỳ is twelve units merged into four wards. */
export const SuccessionKind = {
  MERGE: 'merge',
  SPLIT: 'split',
  RENAME: 'rename',
  ABOLISH: 'abolish',
  TRANSFER: 'transfer',
} as const;
export type SuccessionKind = (typeof SuccessionKind)[keyof typeof SuccessionKind];

/** Lines in which units stand: the territory, and each organisation's own. */
export const UnitLine = {
  TERRITORY: 'territory',
  TRADE_UNION: 'tradeUnion',
  FARMERS: 'farmers',
  YOUTH: 'youth',
  WOMEN: 'women',
  VETERANS: 'veterans',
} as const;
export type UnitLine = (typeof UnitLine)[keyof typeof UnitLine];

/** Why a change of units cannot be made as asked; each names the unit it is about. */
export const UnitRefusalCode = {
  /** The unit has no place in this line. */
  NOT_PLACED: 'notPlaced',
  /** The unit ended on or before the day. */
  UNIT_ENDED: 'unitEnded',
  /** The unit does not exist yet on the day. */
  BEFORE_START: 'beforeStart',
  /** Something is planned or was done after the day; a change cannot be slipped in before it. */
  LATER_CHANGE: 'laterChange',
  /** The unit would stand below itself, or pass into itself. */
  CYCLE: 'cycle',
  /** Another unit has this code on the day. */
  CODE_TAKEN: 'codeTaken',
  /** A unit of this name stands under the same parent on the day. */
  NAME_TAKEN: 'nameTaken',
  /** Units below it or plans it leads need a successor. */
  HEIR_NEEDED: 'heirNeeded',
  /** Shares are given to all parts or to none, and make up the whole. */
  SHARES_NOT_WHOLE: 'sharesNotWhole',
  /** Nothing would change. */
  NO_CHANGE: 'noChange',
  /** On that day it, or a part of it, passes into the same unit already. */
  PASSED_THAT_DAY: 'passedThatDay',
} as const;
export type UnitRefusalCode = (typeof UnitRefusalCode)[keyof typeof UnitRefusalCode];

/** What becomes of a unit's earlier figures when they are recast on later units. */
export const RecastFigures = {
  /** They add up with those of the units it joined. */
  EXACT: 'exact',
  /** They are shared out by the shares given: marked inexact. */
  SHARED: 'shared',
  /** No share is known: they stay with the old unit, marked inexact. */
  KEPT: 'kept',
  /** No unit follows it: they stay with it as they are. */
  ALONE: 'alone',
} as const;
export type RecastFigures = (typeof RecastFigures)[keyof typeof RecastFigures];

/** Why a change of units can no longer be taken back. */
export const UndoObstacle = {
  /** A later change builds on it. */
  LATER_CHANGE: 'laterChange',
  /** A unit it made has reports that were begun. */
  REPORTS_BEGUN: 'reportsBegun',
  /** People, plans or forms hang on a unit it made. */
  UNIT_IN_USE: 'unitInUse',
  /** Roles that it passed on were given or ended since. */
  ROLES_CHANGED: 'rolesChanged',
  /** It was taken back already. */
  UNDONE: 'undone',
} as const;
export type UndoObstacle = (typeof UndoObstacle)[keyof typeof UndoObstacle];

/** What a row of an imported sheet of units is. */
export const ImportVerdict = {
  /** No unit has this name there, nor this code. */
  NEW: 'new',
  /** The unit stands there already, however it is spelt. */
  SAME: 'same',
  /** Its code is known under another name. */
  RENAMED: 'renamed',
  /** It stands under another unit. */
  MOVED: 'moved',
  RENAMED_AND_MOVED: 'renamedAndMoved',
  /** No unit and no earlier row is called like its parent. */
  UNKNOWN_PARENT: 'unknownParent',
  /** Several are. */
  AMBIGUOUS_PARENT: 'ambiguousParent',
  /** An earlier row says the same. */
  TWICE: 'twice',
  /** The name is empty. */
  NO_NAME: 'noName',
} as const;
export type ImportVerdict = (typeof ImportVerdict)[keyof typeof ImportVerdict];

/** How a document is headed: as the state's offices do (NĐ 30/2020), or the Party's way. */
export const LetterheadStyle = {
  STATE: 'state',
  PARTY: 'party',
} as const;
export type LetterheadStyle = (typeof LetterheadStyle)[keyof typeof LetterheadStyle];
