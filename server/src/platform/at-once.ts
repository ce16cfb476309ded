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
  return {
    sql: textOf(statements),
    params: statements.length === 1 ? statements[0]!.params : statements.flatMap(({ params }) => params),
  };
}

/** Texts that were put together already, by what they are made of: commands write the same again and again. */
const known = new Map<string, string>();
const most = 200;

function textOf(statements: readonly Statement[]): string {
  const key = statements.map(({ sql, params }) => `${params.length} ${sql}`).join(';');
  const found = known.get(key);
  if (found !== undefined) return found;
  const text = putTogether(statements);
  if (known.size < most) known.set(key, text);
  return text;
}

function putTogether(statements: readonly Statement[]): string {
  let before = 0;
  const texts = statements.map(({ sql, params }) => {
    const shift = before;
    before += params.length;
    return shift === 0 ? sql : sql.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + shift}`);
  });
  const last = texts.pop()!;
  const earlier = texts.map((sql, at) => `done_${at} AS (${sql})`);
  return earlier.length > 0 ? `WITH ${earlier.join(', ')} ${last}` : last;
}
