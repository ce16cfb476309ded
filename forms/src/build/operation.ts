import type { FormDocument, Kind, Language } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';

/** Everything a removed field leaves behind, so that restoring it gives back the same document. */
export interface RemovedField {
  id: string;
  key: string;
  /** Where its definition stood: the root's or the table's `properties`, or a condition's `then`. */
  schema: JsonObject | null;
  /** Calculated fields: the entry of `x-calculations` and its index. */
  calculation: { entry: JsonObject; index: number } | null;
  table: string | null;
  condition: number | null;
  requiredIndex: number;
  place: { list: string; index: number };
  ui: Json | null;
}

/** The closed list of edits. `section` may also be the id of a table: its columns are then meant. Fields are named by permanent id. */
export type Operation =
  | {
      type: 'addField';
      kind: Exclude<Kind, 'percent'>;
      key?: string;
      title: string;
      section: string;
      /** Id of the field it follows; null puts it first, nothing puts it last. */
      after?: string | null;
      id?: string;
    }
  | { type: 'moveField'; field: string; section: string; after: string | null }
  | { type: 'renameField'; field: string; key: string }
  | { type: 'retitleField'; field: string; title: string | null; lang?: Language }
  | { type: 'setRequired'; field: string; required: boolean; index?: number }
  | { type: 'removeField'; field: string }
  | { type: 'restoreField'; removed: RemovedField }
  | { type: 'addSection'; title: string; id?: string; after?: string | null; i18n?: JsonObject }
  | { type: 'removeSection'; section: string };

/** Why an operation was refused; `details` name what stands in the way. */
export interface OperationProblem {
  code:
    | 'FORM_INVALID'
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
