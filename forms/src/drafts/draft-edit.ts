import type { Row } from '../dialect/form.ts';

/** One answer that was changed: of a field, or of a column in one row. */
export interface CellEdit {
  /** Permanent id of the field or column. */
  field: string;
  /** `_id` of the row, for a column. */
  row: string | null;
  /** The value it was changed from; null where there was none. */
  was: unknown;
  /** The value as it is now; null where it was cleared. */
  value: unknown;
}

/** One row that came, went or changed its place. What a new row holds is told by cell edits. */
export interface RowEdit {
  /** Permanent id of the table. */
  table: string;
  /** `_id` of the row. */
  row: string;
  change: 'added' | 'removed' | 'moved';
  /** `_id` of the row it stands under; null at the top, and for a row that went. */
  after: string | null;
  /** The whole row before it went; null otherwise. */
  was: Row | null;
}

/** What one person changed in a draft, cell by cell, so that it can be done on top of what others changed. */
export interface DraftEdits {
  rows: RowEdit[];
  cells: CellEdit[];
}

/** A cell or a row that two people changed differently: nothing is decided until a person chooses. */
export interface DraftConflict {
  /** Permanent id of the field or column; of the table, where a whole row was removed on one side. */
  field: string;
  row: string | null;
  /** What the edits make of it; null where they clear it or remove the row. Of a row: the cells that were changed. */
  mine: unknown;
  /** What stands in the draft; null where nothing does or the row is gone. */
  theirs: unknown;
}
