import type { FormDocument, Kind, Language } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';

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
  /** Its place in the list of required properties; null when it was optional. */
  requiredIndex: number | null;
  /** Section or table in which it stood, and where in it. */
  place: { section: string; index: number };
  ui: Json | null;
}

/** The closed list of edits. `section` may also be the id of a table: its columns are then meant. Fields are named by permanent id. */
export type Operation =
  | {
      type: 'addField';
      kind: Kind;
      key?: string;
      title: string;
      section: string;
      /** Id of the field it follows; null puts it first, nothing puts it last. */
      after?: string | null;
      id?: string;
    }
  | { type: 'moveField'; field: string; section: string; after: string | null }
  | { type: 'renameField'; field: string; key: string }
  /** `field` may also be the id of a section; a null English title removes it. */
  | { type: 'retitleField'; field: string; title: string | null; lang?: Language }
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
  | { type: 'addSection'; title: string; id?: string; after?: string | null; i18n?: JsonObject; description?: string }
  | { type: 'removeSection'; section: string };

/** Why an operation was refused; `details` name what stands in the way. */
export interface OperationProblem {
  code:
    | 'FORM_INVALID'
    | 'OPERATION_UNKNOWN'
    | 'FIELD_UNKNOWN'
    | 'SECTION_UNKNOWN'
    | 'SECTION_NOT_EMPTY'
    | 'KEY_TAKEN'
    | 'KEY_INVALID'
    | 'ID_TAKEN'
    | 'FIELD_IN_USE'
    | 'PLACE_INVALID'
    | 'RESULT_INVALID';
  details: Record<string, unknown>;
}

export type OperationResult =
  { ok: true; document: FormDocument; inverse: Operation } | { ok: false; problem: OperationProblem };
