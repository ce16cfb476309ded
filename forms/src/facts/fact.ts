/** One typed value of a submitted report; exactly one of the four value columns is filled. */
export interface Fact {
  field: string;
  row: string | null;
  /** Exact decimal text. */
  number: string | null;
  /** Choice code. */
  text: string | null;
  bool: boolean | null;
  /** ISO date. */
  date: string | null;
}
