/** A statement and its values. */
export interface Statement {
  sql: string;
  params: unknown[];
}

/**
 * Several statements that write as one, in one round trip; the rows of the last are answered. None sees what another of
 * them writes, but the rows that they return: as done_0, done_1 and so on.
 */
export function atOnce(...statements: readonly Statement[]): Statement {
  const params: unknown[] = [];
  const texts = statements.map((one) => {
    const before = params.length;
    params.push(...one.params);
    return before === 0 ? one.sql : one.sql.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`);
  });
  const last = texts.pop()!;
  const earlier = texts.map((sql, at) => `done_${at} AS (${sql})`);
  return { sql: earlier.length > 0 ? `WITH ${earlier.join(', ')} ${last}` : last, params };
}
