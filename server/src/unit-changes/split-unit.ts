import { rows } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { UnitRefusal, type ChangeWork, type NamedUnit } from './change-work.ts';
import { endUnit } from './end-unit.ts';
import { compareWithWhole } from './shares.ts';
import type { SplitUnit } from './unit-change.inputs.ts';

/** A unit passes into several; it ends unless it stays on with the rest. */
export async function splitUnit(work: ChangeWork, wish: SplitUnit, on: string): Promise<void> {
  const { parts, staysOn } = wish;
  if (parts.length < (staysOn ? 1 : 2)) throw problem('INVALID_INPUT', { path: 'split.parts', reason: 'too few' });
  const unit = work.unit(wish.unitId);
  await work.standing(unit, 'territory', on);
  const shares = parts.flatMap(({ share }) => (share == null ? [] : [share]));
  const fits = compareWithWhole(shares) === (staysOn ? 'less' : 'whole');
  if (shares.length > 0 && (shares.length < parts.length || !fits)) throw new UnitRefusal('sharesNotWhole', unit.id);
  const successors: NamedUnit[] = [];
  for (const { unitId } of parts) {
    const part = work.unit(unitId);
    if (part.key === unit.key || successors.some(({ key }) => key === part.key))
      throw new UnitRefusal('cycle', part.id);
    await work.standing(part, 'territory', on);
    successors.push(part);
  }
  const heir = successors.find(({ id }) => id === wish.heirId) ?? null;
  if (wish.heirId && !heir) throw problem('INVALID_INPUT', { path: 'split.heirId', reason: 'not a part' });
  const people = await partsOfPeople(work, unit, { wish, successors, on });
  if (!staysOn) await endUnit(work, unit, { on, heir, people });
  for (const [index, part] of successors.entries()) {
    await work.pass(unit, part, { kind: 'split', on, share: parts[index]!.share ?? null });
  }
}

/** The parts that people of the unit go to, by inner key of their accounts. */
async function partsOfPeople(
  { em }: ChangeWork,
  unit: NamedUnit,
  { wish, successors, on }: { wish: SplitUnit; successors: readonly NamedUnit[]; on: string },
): Promise<ReadonlyMap<string, NamedUnit>> {
  const { people = [], staysOn } = wish;
  if (people.length === 0) return new Map();
  // Whoever stays with the unit that lives on goes nowhere.
  if (staysOn) throw problem('INVALID_INPUT', { path: 'split.people', reason: 'the unit stays on' });
  const sql = `SELECT DISTINCT a.uid AS id, a.id::text AS key FROM role_holdings h JOIN accounts a ON a.id = h.account_id
    WHERE h.unit_id = $1 AND NOT h.valid << daterange($2::date, NULL)`;
  const held = await rows<{ id: string; key: string }>(em, sql, [unit.key, on]);
  return new Map(
    people.map(({ accountId, unitId }, index) => {
      const person = held.find(({ id }) => id === accountId.toLowerCase());
      const part = successors.find(({ id }) => id.toLowerCase() === unitId.toLowerCase());
      const path = `split.people/${index}`;
      if (!person) throw problem('INVALID_INPUT', { path, reason: 'holds no role there' });
      if (!part) throw problem('INVALID_INPUT', { path, reason: 'not a part' });
      return [person.key, part] as const;
    }),
  );
}
