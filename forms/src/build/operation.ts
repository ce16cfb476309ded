import type { Basis, FormDocument, Kind, Language, Numbering, OverTime, OverUnits } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import type { Step } from './difference.ts';

/** Everything a removed field leaves behind, so that restoring it gives back the same document. */
export interface RemovedField {
  id: string;
  key: string;
  /** Its definition: a property's schema, or the entry of `x-calculations`. */
  schema: JsonObject;
  /** Index in `x-calculations`, for a calculated field. */
  calculation: number | null;
  /** Id of the table, for a column. */
  table: string | null;
  /** Index of the condition that shows it. */
  condition: number | null;
  /** The test of that condition, by which it is found again. */
  shownWhile?: Json;
  /** Its place in the list of required properties; null when it was optional. */
  requiredIndex: number | null;
  /** Section, group or table in which it stood, and where in it. */
  place: { section: string; index: number };
  ui: Json | null;
}

/** Where something is put: behind this field, group, section, rule or choice; null is the front, nothing is the end. */
type After = { after?: string | null };
/** A name and permanent id may be given; otherwise a free name is made of the title, and a new id. */
type Named = { title: string; titleEn?: string; key?: string; id?: string };

/** One comparison of a condition: the field must be answered and fit. */
export type FieldTest = { field: string } & (
  | { const: string | number | boolean }
  | { enum: (string | number | boolean)[] }
  /** Of files, or of several choices: there are some. */
  | { minItems: 1 }
  | { minimum?: number; maximum?: number }
);

/** Fields: what is asked, under which name and definition. */
type FieldOperation =
  /**
   * `choices` are the titles of those it offers, of a kind that has some; `partIds` the ids of its choices, or of the two
   * counts of a share, in order, and fresh ones are made where none is given.
   */
  | ({
      type: 'addField';
      kind: Kind;
      key?: string;
      title: string;
      section: string;
      id?: string;
      choices?: string[];
      partIds?: string[];
    } & After)
  | { type: 'moveField'; field: string; section: string; after: string | null }
  /** Into a table, out of one, or to another table: a new field, with which earlier figures do not compare. */
  | { type: 'carryField'; field: string; section: string; after: string | null; id?: string }
  | { type: 'renameField'; field: string; key: string }
  /** `field` may also be the id of a section, a group or a part of a percent; a null English title removes it. */
  | { type: 'retitleField'; field: string; title: string | null; lang?: Language }
  /** The definition shown at it; null removes it. */
  | { type: 'describeField'; field: string; description: string | null; lang?: Language }
  | {
      type: 'setRequired';
      field: string;
      required: boolean;
      /** Place in the list of required properties; last when left out. */
      index?: number;
      /** The list goes when it becomes empty: it was made by the edit that is undone. */
      lone?: boolean;
    }
  | { type: 'removeField'; field: string }
  | { type: 'restoreField'; removed: RemovedField }
  /** A copy behind the field, with new ids inside and no indicator: two fields of one form never share a meaning. */
  | { type: 'duplicateField'; field: string; title?: string; key?: string; id?: string }
  /**
   * One keyword of the field's kind or of its figures, such as `maxLength` or `x-unit`; null takes it away. `field` may be
   * the id of a part of a percent, for its `minimum` and `maximum`.
   */
  | { type: 'setSetting'; field: string; keyword: string; value: Json }
  /** Keeps the id while figures stay comparable (see `comparableKinds`); otherwise a new one with lineage. */
  | { type: 'changeKind'; field: string; kind: Kind; id?: string }
  /** Retires the field for two or more parts of it. */
  | { type: 'splitField'; field: string; into: Named[] }
  /** Retires numbers for their sum. */
  | ({ type: 'mergeFields'; fields: string[] } & Named)
  /** Shows a field only while all tests hold, or any of them; null shows it always. */
  | { type: 'setCondition'; field: string; condition: FieldTest[] | null; any?: boolean }
  /** Requires a field only while all tests hold, and what shows it; null takes such conditions away. */
  | { type: 'requireWhile'; field: string; condition: FieldTest[] | null; any?: boolean }
  /** How it is shown on the screen: `ui:help`, `ui:placeholder`, `ui:widget`, `ui:rows`, …; null takes all away. */
  | { type: 'setUi'; field: string; settings: JsonObject | null }
  /**
   * Copies fields of another form, with the code lists they use and the rules and calculations that read only them.
   * `groups` names groups of `from` that come along, with new ids, around what is pasted of them.
   */
  | ({ type: 'pasteFields'; from: FormDocument; fields: string[]; groups?: string[]; section: string } & After);

/** Layout: sections, and groups inside them. */
type LayoutOperation =
  /** The form itself: what is left out stays; null takes the English title, or a description, away. */
  | { type: 'retitleForm'; title?: string | null; description?: string | null; lang?: Language }
  /** Numbers the questions; null leaves them without numbers. */
  | { type: 'setNumbering'; numbering: Numbering | null }
  /** What an expert wrote into the document (see `rewritingOf`); an id keeps its meaning, so that its kind stays comparable. */
  | { type: 'rewriteForm'; steps: Step[] }
  | ({
      type: 'addSection';
      title: string;
      titleEn?: string;
      id?: string;
      i18n?: JsonObject;
      description?: string;
    } & After)
  | { type: 'removeSection'; section: string }
  | ({ type: 'moveSection'; section: string } & After)
  | ({ type: 'addGroup'; title: string; titleEn?: string; section: string; id?: string } & After)
  /** What stood in the group takes its place. */
  | { type: 'removeGroup'; group: string }
  | ({ type: 'moveGroup'; group: string; section: string } & After);

/** What a rule says; fields and the table whose rows it judges are named by id. */
export interface RuleContent {
  level: 'error' | 'warning';
  expression: string;
  message: { vi: string; en: string };
  fields: string[];
  row?: string | null;
}

/** How a calculated value is computed and rolled up; what is divided is named by id. */
export interface CalculationContent {
  kind: 'integer' | 'money' | 'decimal' | 'percent';
  expression: string;
  scale?: number | null;
  ratio?: { numerator: string; denominator: string } | null;
}

/** Rules and calculations. */
type ExpressionOperation =
  | ({ type: 'addRule'; id?: string } & RuleContent)
  | ({ type: 'editRule'; rule: string } & Partial<RuleContent>)
  | { type: 'removeRule'; rule: string }
  | ({ type: 'moveRule'; rule: string } & After)
  | ({
      type: 'addCalculation';
      section: string;
      unit?: string;
      basis?: Basis;
      overUnits?: OverUnits;
      overTime?: OverTime;
    } & Named &
      After &
      CalculationContent)
  | ({ type: 'editCalculation'; field: string } & Partial<CalculationContent>);

/** A code list as it is kept under `$defs`. */
export interface CodeListContent {
  title: string;
  version: number;
  oneOf: JsonObject[];
  'x-retired'?: JsonObject[];
}

/** Choices of one field, and code lists that fields share. */
type ChoiceOperation =
  | ({ type: 'addChoice'; field: string; title: string; titleEn?: string; code?: string; id?: string } & After)
  | { type: 'retitleChoice'; choice: string; title: string | null; lang?: Language }
  | ({ type: 'moveChoice'; choice: string } & After)
  /** It may no longer be chosen; `into` is the choice that takes its meaning over. */
  /** Takes a choice out as if it had never been: for one that no published version offers. */
  | { type: 'removeChoice'; choice: string }
  /** Another code: like deleting only for a choice that no published version has, as answers keep the code. */
  | { type: 'recodeChoice'; choice: string; code: string }
  | { type: 'retireChoice'; choice: string; into?: string }
  | ({ type: 'restoreChoice'; choice: string } & After)
  /** Other ways to write a choice, by which imported texts are recognised. */
  | { type: 'setAliases'; choice: string; aliases: string[] }
  /** `list` is the id of a code list of the form; with `content` it is brought along, under `key` or a name of its title. */
  | { type: 'useCodeList'; field: string; list: string; key?: string; content?: CodeListContent }
  | { type: 'detachCodeList'; field: string }
  /** A later version of a code list; each earlier item is still there or retired. */
  | { type: 'updateCodeList'; list: string; content: CodeListContent };

/** The closed list of edits. `section` may also be the id of a group or table. Fields are named by permanent id. */
export type Operation =
  | FieldOperation
  | LayoutOperation
  | ExpressionOperation
  | ChoiceOperation
  /** All or nothing; one inverse. */
  | { type: 'several'; operations: Operation[] }
  /** Puts back what an edit changed, where nothing else has changed since: the inverse of most; `undid` says of how many. */
  | { type: 'revert'; steps: Step[]; undid?: number };

/** Why an operation was refused; `details` name what stands in the way. A code is never reused or renamed. */
export interface OperationProblem {
  code:
    | 'FORM_INVALID'
    | 'OPERATION_UNKNOWN'
    | 'OPERATION_INVALID'
    | 'FIELD_UNKNOWN'
    | 'SECTION_UNKNOWN'
    | 'SECTION_NOT_EMPTY'
    | 'GROUP_UNKNOWN'
    | 'RULE_UNKNOWN'
    | 'CHOICE_UNKNOWN'
    | 'CODE_LIST_UNKNOWN'
    | 'CODE_LIST_SHARED'
    | 'CODE_LIST_OLDER'
    | 'CODE_LIST_LOSES'
    | 'CHOICE_IN_USE'
    | 'CHOICE_PUBLISHED'
    | 'LAST_CHOICE'
    | 'KEY_TAKEN'
    | 'KEY_INVALID'
    | 'ID_TAKEN'
    | 'FIELD_IN_USE'
    | 'PLACE_INVALID'
    | 'KIND_REFUSED'
    | 'SETTING_REFUSED'
    | 'MONEY_IN_DONG'
    | 'PARTS_INVALID'
    | 'FIELDS_DIFFER'
    | 'CONDITION_CIRCLE'
    | 'EXPRESSION_INVALID'
    | 'CHANGED_SINCE'
    | 'RESULT_INVALID';
  details: Record<string, unknown>;
}

/**
 * What was left out of an edit that was done. `CONDITION_LEFT`: the field `field` was pasted or carried without a
 * condition, as the fields called `titles` that it tests did not come along, and is no longer required by it.
 */
export interface OperationNote {
  code: 'CONDITION_LEFT';
  details: { field: string; title: string; titles: string[] };
}

export type OperationResult =
  | { ok: true; document: FormDocument; inverse: Operation; notes?: OperationNote[] }
  | { ok: false; problem: OperationProblem };
