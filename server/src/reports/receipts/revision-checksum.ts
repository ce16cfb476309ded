import { canonicalHash } from '../../platform/canonical-hash.ts';

/** What a revision holds and belongs to, as it is kept. */
export interface Sealed {
  /** Outer id of the report. */
  report: string;
  number: number;
  /** Content hash of the form's version. */
  version: string;
  answers: string;
  calculated: string;
  context: string;
  explanations: string;
  /** Set where the office filled it in for the unit. */
  behalf: string | null;
}

/** The checksum of a receipt: over the canonical texts and what they belong to, so that it can be reckoned from the row. */
export function revisionChecksum({ behalf, ...sealed }: Sealed): string {
  return canonicalHash({ ...sealed, ...(behalf === null ? {} : { behalf }) });
}
