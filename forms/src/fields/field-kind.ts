import type { Field, Kind, Language, OwnPlanPart } from '../dialect/form.ts';
import type { Expected } from '../dialect/expected.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import type { Fact } from '../facts/fact.ts';
import type { IssueCode } from '../validate/issue.ts';

/** Tells of one fault of a value. */
export type Tell = (code: IssueCode, details?: Record<string, unknown>) => void;
/** Tells of one fault of a definition: which keyword, and what was expected there. */
export type TellDefinition = (keyword: string, wanted: Expected) => void;

/** What the value of a kind is inside expressions: one value, a list of texts, rows, or nothing at all. */
export type Measure = 'number' | 'text' | 'date' | 'bool' | 'texts' | 'rows' | 'none';

/** A fact before it is known of which report and row; `field` is named when it is not the field itself but a part. */
export type FactPart = Partial<Omit<Fact, 'row'>>;

/** What one cell of a spreadsheet holds. */
export type Cell = string | number | boolean | null;

/** One spreadsheet cell of a field; most kinds have one, a percent has two. */
export interface CellKind {
  type: 'text' | 'number' | 'date' | 'choice';
  /** Number format of spreadsheets, such as "#,##0". */
  format?: string;
  /** Width in characters. */
  width: number;
  /** What may be picked, as people read it. */
  options?: string[];
  /** Which part of the answer: the key of the part, for kinds with several cells. */
  part?: 'numerator' | 'denominator';
}

/** How values are put into words and read back. */
export interface Wording {
  language: Language;
  /** The name of a referenced unit or exemplar. */
  nameOf?(kind: Kind, id: string): string | undefined;
}

/** A setting of a field that the builder offers, by its keyword. */
export interface Property {
  keyword: string;
  editor: 'whole-number' | 'decimal' | 'text' | 'pattern' | 'yes-no' | 'choices' | 'option' | 'options';
  /** Bounds of a number. */
  least?: number;
  most?: number;
  /** What may be picked, for `option` and `options`. */
  options?: readonly string[];
}

/** What every kind of field must answer; shared code never asks which kind it has before it. */
export interface FieldKind {
  kind: Kind;
  /** The JSON Schema `type` of a stored value. */
  type: 'string' | 'integer' | 'boolean' | 'array' | 'object' | 'null';
  measure: Measure;
  /** Which value its facts fill; `none` when it makes no facts. */
  fact: 'number' | 'text' | 'bool' | 'date' | 'none';
  /** Whether columns of a table may be of this kind. */
  column: boolean;
  /** Keywords allowed besides those every field may have. */
  keywords: readonly string[];
  /** The definition of a new field, without title and its own id; `newId` gives ids to what is inside. */
  blank(newId: () => string): JsonObject;
  /** Checks the definition's own keywords. */
  read(schema: JsonObject, tell: TellDefinition): void;
  /** Checks a value that is not blank. Tables check their rows elsewhere. */
  check(field: Field, value: unknown, tell: Tell): void;
  /** The facts of a valid value; none when the kind makes none. */
  facts(field: Field, value: Json): FactPart[];
  /** RJSF widget when the uiSchema names none; null leaves it to RJSF. */
  widget: string | null;
  /** The value as people read it, on paper and on the screen. */
  words(field: Field, value: Json, wording: Wording): string;
  /** The cells a spreadsheet has for it; none when it is not filled in there. */
  cells(field: Field, wording: Wording): CellKind[];
  /** A value as the cells hold it. */
  toCells(field: Field, value: Json, wording: Wording): Cell[];
  /** The value out of its cells. What cannot be understood is given back as it stands, for the check to name. */
  fromCells(field: Field, cells: readonly Cell[], wording: Wording): Json;
  /** What a field of this kind takes over with `x-ownPlan` of the plan that the unit wrote itself. */
  ownPlan?: OwnPlanPart;
  /** What the builder offers to set, besides title, definition and whether it is required. */
  properties: readonly Property[];
}
