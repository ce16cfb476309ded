/**
 * A document on paper before it is a Word or PDF file: everything is words already, in the order in which it is read. The
 * layout (NĐ 30/2020, or the Party's) belongs to the writers of files; what stands where is decided here.
 */
export interface Paper {
  head: PaperHead;
  title: { kind: string; subject: string };
  /** Under the title, in brackets: that this is a draft, or which revision it is. */
  mark: string;
  /** Of a report to the level above. */
  addressee: string;
  blocks: PaperBlock[];
  annexes: Annex[];
  signature: Signature | null;
  /** Of bodies that issue it together with the one that signs on the right. */
  coSignatures?: Signature[];
  /** "Nơi nhận", each line without dash and mark. */
  recipients: string[];
  /** A form to be filled in by hand: smaller type, room to write. */
  isBlank: boolean;
}

/** The letterhead as printed: who writes, under what heading, number, place and date. */
export interface PaperHead {
  /** The state's heading, or the Party's way: one heading of its own, a star under the writer. */
  style: 'state' | 'party';
  superior: string[];
  body: string[];
  /** In the Party's way only. */
  heading: string[];
  number: string;
  placeAndDate: string;
}

export interface Signature {
  /** "TM. BAN THƯỜNG TRỰC", lines. */
  authority: string[];
  title: string[];
  name: string;
}

export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Help for whoever fills in a blank form by hand: in smaller type. */
  isHint?: boolean;
}

/** Room for an answer, as the form language measures it. */
export interface Room {
  label: string;
  lines: number;
  width: number;
}

export type PaperBlock =
  | { type: 'heading'; level: number; number: string; text: string }
  | { type: 'paragraph'; runs: Run[] }
  | { type: 'boxes'; options: { text: string; chosen: boolean }[] }
  /** Without a label it is for the paragraph before it. */
  | { type: 'room'; label: string; unit: string; rooms: Room[] }
  | PaperTable;

/** Does this say what is after it, or is it explained by that? Then the two stay on one page. */
export function leadsOn(blocks: readonly PaperBlock[], at: number): boolean {
  const [here, next] = [blocks[at], blocks[at + 1]];
  if (here === undefined || next === undefined) return false;
  if (isHint(next)) return here.type === 'room' || (here.type === 'paragraph' && leadsOn(blocks, at + 1));
  const isForIt = next.type === 'table' || next.type === 'boxes' || (next.type === 'room' && next.label === '');
  return here.type === 'paragraph' && isForIt;
}

export const isHint = (block: PaperBlock): boolean =>
  block.type === 'paragraph' && block.runs.every((run) => run.isHint);

export interface PaperColumn {
  title: string;
  /** In characters. */
  width: number;
  align: 'left' | 'right' | 'center';
}

export interface PaperTable {
  type: 'table';
  columns: PaperColumn[];
  rows: string[][];
  total: string[] | null;
}

/** A table too wide for an upright page, on pages of its own. */
export interface Annex {
  /** "I", "II". */
  number: string;
  title: string;
  table: PaperTable;
  notes: Run[][];
}
