import { handedIn, owed } from '@ke-hoach/schema';

/**
 * How many of the reports behind a figure are in: every figure says who is missing. Void reports never count, and what
 * nobody owed is told apart.
 */
export interface Coverage {
  expected: number;
  received: number;
  accepted: number;
  onTime: number;
  late: number;
  nothingToReport: number;
  waived: number;
  missing: number;
  onBehalf: number;
  oldRecords: number;
  optional: number;
}

export const noCoverage: Coverage = {
  expected: 0,
  received: 0,
  accepted: 0,
  onTime: 0,
  late: 0,
  nothingToReport: 0,
  waived: 0,
  missing: 0,
  onBehalf: 0,
  oldRecords: 0,
  optional: 0,
};

const list = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');

/** The columns of a Coverage over rows of `reports`, whose alias is given. */
export const coverageSql = (r: string) => {
  const isIn = `${r}.state IN (${list(handedIn)})`;
  const owing = (name: string, condition: string) =>
    `count(*) FILTER (WHERE ${r}.required AND ${condition})::int AS "${name}"`;
  return `
  ${owing('expected', `${r}.state <> 'void'`)},
  ${owing('received', isIn)},
  ${owing('accepted', `${r}.state = 'accepted'`)},
  ${owing('onTime', `${isIn} AND NOT ${r}.late`)},
  ${owing('late', `${isIn} AND ${r}.late`)},
  ${owing('nothingToReport', `${isIn} AND ${r}.nothing_to_report`)},
  ${owing('waived', `${r}.state = 'waived'`)},
  ${owing('missing', `${r}.state IN (${list(owed)})`)},
  count(*) FILTER (WHERE NOT ${r}.required AND ${isIn})::int AS optional,
  count(*) FILTER (WHERE ${isIn} AND ${r}.behalf IS NOT NULL AND ${r}.past_batch_id IS NULL)::int AS "onBehalf",
  count(*) FILTER (WHERE ${isIn} AND ${r}.past_batch_id IS NOT NULL)::int AS "oldRecords"`;
};
