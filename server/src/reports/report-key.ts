/** The inner key of a report. The year leads to its partition: asked by id alone, PostgreSQL would plan for all of them. */
export interface ReportKey {
  planYear: number;
  reportId: string;
}

/** As one text, for loaders. */
export const keyText = ({ planYear, reportId }: ReportKey) => `${planYear}.${reportId}`;

/** Texts as the two lists a statement binds: `plan_year = ANY ($1::int[]) AND id = ANY ($2::bigint[])`. */
export function keyLists(keys: readonly string[]): [years: number[], ids: string[]] {
  const parts = keys.map((key) => key.split('.') as [string, string]);
  return [[...new Set(parts.map(([year]) => Number(year)))], parts.map(([, id]) => id)];
}
