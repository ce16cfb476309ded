/** Rows of a statement, read by the owner. */
type Rows = (sql: string, params?: unknown[]) => Promise<any[]>;

/** What the books say of units: where each stood and what it passed into, by inner key. */
export async function theBooks(rows: Rows, top: string) {
  const today = (await rows(`SELECT value FROM settings WHERE key = 'demo.date'`))[0].value as string;
  const placements = await rows(
    `SELECT p.unit_id AS unit, p.parent_id AS parent, p.kind, coalesce(lower(p.valid)::text, '') AS "from", coalesce(upper(p.valid)::text, '9999') AS until
     FROM unit_placements p WHERE p.line = 'territory'`,
  );
  const passed = await rows(
    `SELECT from_unit AS "from", to_unit AS "to", effective::text AS "on", share::float8 AS share FROM unit_successions ORDER BY effective`,
  );
  const seen = new Set(
    (
      await rows('SELECT descendant_id AS id FROM unit_closure WHERE ancestor_id = $1 AND valid @> $2::date', [
        top,
        today,
      ])
    ).map(({ id }) => id),
  );
  const uid = new Map((await rows('SELECT id, uid FROM units')).map((unit) => [unit.id as string, unit.uid as string]));
  const place = (unit: string, on: string) => placements.find((p) => p.unit === unit && p.from <= on && on < p.until);
  return { today, passed, seen, uid, place };
}
export type Books = Awaited<ReturnType<typeof theBooks>>;

/** The cities above a unit on a day: its own, or where it is gone those of whatever it had passed into by then. */
export function citiesOf({ place, passed }: Books, unit: string, on: string): string[] {
  const here = place(unit, on);
  if (here?.kind === 'city') return [unit];
  if (here) return here.parent === null ? [] : citiesOf({ place, passed } as Books, here.parent, on);
  return passed
    .filter((one) => one.from === unit && one.on <= on)
    .flatMap((one) => citiesOf({ place, passed } as Books, one.to, on));
}

/** Who holds a figure today that a unit held since a day, and how much of it; step by step, one day after the other. */
export function holdersOf(books: Books, unit: string, since: string, part = 1, steps = 0): [string, number][] {
  const { passed, today, place } = books;
  const later = passed.filter((one) => one.from === unit && one.on > since && one.on <= today);
  const on = later[0]?.on;
  if (on === undefined || steps === 20) return [[unit, part]];
  const given = later.filter((one) => one.on === on);
  const stays = place(unit, on) !== undefined;
  const sinceThen = (holder: string) => (place(holder, on) ? on : dayBefore(on));
  const go = (to: string, share: number) =>
    holdersOf(books, to, to === unit ? on : sinceThen(to), part * share, steps + 1);
  if (given.length === 1 && !stays) return go(given[0]!.to, 1);
  const all = given.reduce((sum, { share }) => sum + (share ?? 0), 0);
  if (given.some(({ share }) => share === null) || all > 1) return go(unit, 1);
  return [...given.flatMap(({ to, share }) => go(to, share)), ...(all < 1 ? go(unit, 1 - all) : [])];
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
