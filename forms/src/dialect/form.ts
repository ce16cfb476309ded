import type { JsonObject } from './json.ts';
import type { Expression } from '../rules/expression.ts';
import type { Condition, Shape } from './shape.ts';

/** What is stored and published: one JSON Schema 2020-12 document and one RJSF uiSchema. */
export interface FormDocument {
  schema: JsonObject;
  uiSchema: JsonObject;
}

/** Answers are flat: `{ [property]: value }`; tables are arrays of rows. */
export type Answers = Record<string, unknown>;

/** A table row; `_id` is a uuid made by the client, and the only address of the row. */
export type Row = { _id: string } & Record<string, unknown>;

/**
 * The kinds of field. A stored `percent` is a numerator and a denominator; a calculated one is its expression. A `note`
 * is shown and never answered.
 */
export type Kind =
  | 'text'
  | 'long-text'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'percent'
  | 'date'
  | 'yes-no'
  | 'choice'
  | 'many-choices'
  | 'unit-reference'
  | 'exemplar-reference'
  | 'file'
  | 'table'
  | 'note'
  | 'phone';

/** What a number counts: what happened in the period, what happened since the year's start, what there is on a day. */
export type Basis = 'flow' | 'cumulative' | 'stock';
/** How the figures of several units become one. */
export type OverUnits = 'sum' | 'ratio' | 'max' | 'none';
/** How the figures of several periods become one. */
export type OverTime = 'sum' | 'latest' | 'none';
export type Language = 'vi' | 'en';
/** How questions are numbered: from 1 through the whole form, or from 1 in each section; `-all` what is computed too. */
export type Numbering = 'form' | 'section' | 'form-all' | 'section-all';

/** One permitted answer of a choice; `code` is stored and never changes its meaning. */
export interface Choice {
  id: string;
  code: string;
  title: string;
  titleEn?: string;
  /** Other ways to write it, by which imported texts are recognised. */
  aliases?: string[];
}

/** A choice that may no longer be chosen; `into` is the id of the choice that took its meaning over, when one did. */
export interface RetiredChoice extends Choice {
  into?: string;
}

/** Choices shared by fields and forms, kept in `$defs` of each version that uses them [danh mục]. */
export interface CodeList {
  /** Its name under `$defs`. */
  key: string;
  /** Permanent id of the list, and the version of it that this form was published with. */
  id: string;
  version: number;
  title: string;
  choices: Choice[];
  retired: RetiredChoice[];
}

/**
 * What a field has from fields of an earlier version whose ids are retired: `sumOf`, their figures add up to this one;
 * `partOf`, this one is a part of them; `notComparable`, the meaning changed.
 */
export interface Lineage {
  field: string;
  relation: 'sumOf' | 'partOf' | 'notComparable';
  /** Of a part: it is one of as many, as splits cut it; all of them merged are the whole again. Left out: unknown. */
  parts?: number;
}

/** Numerator or denominator of a stored percent: facts of its own, found by its permanent id. */
export interface Part {
  id: string;
  title: string;
  titleEn?: string;
}

/** English texts of a field. */
export interface FieldTexts {
  title?: string;
  description?: string;
  choices?: Record<string, string>;
}

/** What is known of the plan that a unit wrote itself: its number, its day, and that it was issued. */
export type OwnPlanPart = 'number' | 'issuedOn' | 'isIssued';

/** One field, table column or calculated value, found by its permanent `id` or its present `key`. */
export interface Field {
  id: string;
  key: string;
  kind: Kind;
  title: string;
  /** Its number where the form numbers its questions. */
  number?: number;
  /** The definition shown at the field. */
  description?: string;
  /** Unit of measure, such as "hộ". */
  unit?: string;
  basis?: Basis;
  overUnits?: OverUnits;
  overTime?: OverTime;
  /** Shared meaning by which fields of different forms compare. */
  indicator?: string;
  /** Required whenever it is shown. Conditions may require more: see `visibleSchema`. */
  required: boolean;
  /** Shown only while a condition holds. */
  conditional: boolean;
  /** Computed, never in answers. */
  calculated: boolean;
  /** A calculated 1 or 0 that says whether something holds: read as "Đạt" or "Chưa đạt"; added up it counts who has met it. */
  met?: true;
  /** A yes/no whose "no" means "không phát sinh" for the fields its condition shows. */
  nothing: boolean;
  /** Id of the section; a column has its table's. */
  section: string;
  /** Key of the table when this is a column. */
  table?: string;
  /** Id of the innermost group inside the section, when the field stands in one. */
  group?: string;
  schema: JsonObject;
  choices?: Choice[];
  /** Choices that were offered once; a value of theirs is refused with the choice that took it over. */
  retired?: RetiredChoice[];
  /** Key of the code list the choices come from. */
  codeList?: string;
  lineage?: Lineage[];
  /** What it takes over of the plan that the unit wrote itself. */
  ownPlan?: OwnPlanPart;
  /** Of a stored percent. */
  parts?: { numerator: Part; denominator: Part };
  /** A numeric column whose sum is shown under the table. */
  total?: boolean;
  i18n?: { en?: FieldTexts };
}

/** A part of the form as people see it. Moving a field between sections never changes answers. */
export interface Section {
  id: string;
  title: string;
  /** Its place among the sections, from 1, where the form numbers its questions. */
  place?: number;
  titleEn?: string;
  description?: string;
  descriptionEn?: string;
  /** Property names and calculation keys in order, those inside groups included. */
  fields: string[];
  /** The same as it is laid out: names and groups in order. */
  items: (string | Group)[];
}

/** Fields under a heading inside a section, or inside another group; layout only, answers stay flat. */
export type Group = Section;

/** A value computed from answers and context; exact, recomputed by the server, never sent. */
export interface Calculation {
  key: string;
  /** Permanent id of the field this calculation fills. */
  field: string;
  title: string;
  titleEn?: string;
  kind: 'integer' | 'money' | 'decimal' | 'percent';
  /** Decimal places of the result, rounded half up. */
  scale: number;
  expression: string;
  tree: Expression;
  /** Permanent ids of all fields the expression reads, those whose figure of another report it reads included. */
  reads: string[];
  /** Keys of what is divided, for a rate: over several units both are summed before they are divided. */
  ratio?: { numerator: string; denominator: string };
}

/** A statement that must be true of a report; when a compared value is blank it does not apply. */
export interface Rule {
  id: string;
  /** `error` blocks submission; `warning` asks for an explanation, which is kept. */
  level: 'error' | 'warning';
  expression: string;
  tree: Expression;
  message: { vi: string; en: string };
  /** Keys of the fields the sentence is shown at. */
  fields: string[];
  /** Key of the table whose rows are judged one by one. */
  row?: string;
  /** Permanent ids of all fields the expression reads. */
  reads: string[];
}

/** A parsed form: everything derived from the document once, then only read. */
export interface Form {
  document: FormDocument;
  /** SHA-256 of the canonical JSON of the document. */
  hash: string;
  title: string;
  titleEn?: string;
  /** How its questions are numbered; nothing where they are not. */
  numbering?: Numbering;
  sections: Section[];
  /** All fields in the order of the form; a table is followed by its columns. */
  fields: Field[];
  /** By id, by key, or `table.column`. */
  field(idOrKey: string): Field | undefined;
  /** In the order in which they can be computed. */
  calculations: Calculation[];
  rules: Rule[];
  /** By key under `$defs`. */
  codeLists: ReadonlyMap<string, CodeList>;
  /** The answer object: which properties there are, and what shows them. */
  shape: Shape;
  /** The same for the rows of each table, by the table's key. */
  rows: ReadonlyMap<string, Shape>;
}

export type { Condition, Shape };

/** What rules and calculations may read besides the answers. Values are keyed by field KEY. */
export interface Context {
  /** Local date in Asia/Ho_Chi_Minh, ISO. */
  today: string;
  planYear?: number;
  previous?: Record<string, string | number | null>;
  samePeriodLastYear?: Record<string, string | number | null>;
  /** Sums of the year's earlier periods: with the period's own figure they are cumulative since the year's start. */
  earlierThisYear?: Record<string, string | number | null>;
  targets?: Record<string, string | number | null>;
  /** Of how many units the figures of an earlier period are the sum, where the unit succeeds several. */
  addedUp?: { previous?: number; samePeriodLastYear?: number };
  /** How many entries each register holds for the unit and period. */
  registers?: Record<string, number>;
}
