import type { Kind } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import type { Fact } from '../facts/fact.ts';
import type { IssueCode } from '../validate/issue.ts';

/** Tells of one fault of a value. */
export type Tell = (code: IssueCode, details?: Record<string, unknown>) => void;
/** Tells of one fault of a definition: which keyword, and what was expected there. */
export type TellDefinition = (keyword: string, expected: string) => void;

/** What the value of a kind is inside expressions. */
export type Measure = 'number' | 'text' | 'date' | 'bool' | 'rows';

/** What every kind of field must answer; shared code never asks which kind it has before it. */
export interface FieldKind {
  kind: Kind;
  /** The JSON Schema `type` of a stored value. */
  type: 'string' | 'integer' | 'boolean' | 'array';
  measure: Measure;
  /** Keywords allowed besides those every field may have. */
  keywords: readonly string[];
  /** The definition of a new field, without title and its own id; `newId` gives ids to what is inside. */
  blank(newId: () => string): JsonObject;
  /** Checks the definition's own keywords. */
  read(schema: JsonObject, tell: TellDefinition): void;
  /** Checks a value that is not blank. Tables check their rows elsewhere. */
  check(schema: JsonObject, value: unknown, tell: Tell): void;
  /** The fact of a valid value; null when the kind makes none. */
  fact(value: Json): Partial<Fact> | null;
  /** RJSF widget when the uiSchema names none; null leaves it to RJSF. */
  widget: string | null;
}
