import type { ReportSource } from '@ke-hoach/schema';

/** From what the office fills a report for its unit, and who began it. */
export interface Behalf {
  account: string;
  source: ReportSource;
  /** The number of the paper, the name of the file, the number in Qoffice. */
  name: string;
  /** The day it came; decides whether the report is late. */
  cameOn: string;
  /** Ids of calculated values that are as an old record states them; where there are any, with the revision alone. */
  stated?: string[];
}

/** As text it stands with the report and, once handed in, with the revision and in its checksum. */
export const readBehalf = (stored: string | null | undefined): Behalf | null =>
  stored ? (JSON.parse(stored) as Behalf) : null;
