import type { Row } from '../dialect/form.ts';

/** A row in its place: the one above and the one below. */
interface Link {
  row: Row;
  above: Link | null;
  below: Link | null;
}

/**
 * A table's rows during edits: each row edit and each look-up takes the same time however long the table is. The rows
 * given stay as they are.
 */
export class EditedTable {
  readonly #links = new Map<string, Link>();
  #first: Link | null = null;
  #last: Link | null = null;

  constructor(rows: readonly Row[]) {
    for (const row of rows) this.#put(row, this.#last);
  }

  row(id: string): Row | undefined {
    return this.#links.get(id)?.row;
  }

  /** Puts a row, wherever it stood, right under another: at the top under none, and last where the other is gone. */
  putUnder(row: Row, after: string | null): void {
    this.remove(row._id);
    this.#put(row, after === null ? null : (this.#links.get(after) ?? this.#last));
  }

  /** Puts a changed row in the place of the one with its `_id`. */
  replace(row: Row): void {
    const link = this.#links.get(row._id);
    if (link) link.row = row;
  }

  remove(id: string): void {
    const link = this.#links.get(id);
    if (!link) return;
    this.#links.delete(id);
    this.#join(link.above, link.below);
  }

  /** The rows from the top. */
  rows(): Row[] {
    const rows: Row[] = [];
    for (let link = this.#first; link; link = link.below) rows.push(link.row);
    return rows;
  }

  #put(row: Row, above: Link | null): void {
    const link: Link = { row, above, below: null };
    const below = above ? above.below : this.#first;
    this.#links.set(row._id, link);
    this.#join(above, link);
    this.#join(link, below);
  }

  #join(above: Link | null, below: Link | null): void {
    if (above) above.below = below;
    else this.#first = below;
    if (below) below.above = above;
    else this.#last = above;
  }
}
