import type { UnitLine } from '@ke-hoach/schema';
import { rows } from '../platform/database.ts';
import { daysNotHeld } from '../units/days-not-held.ts';
import { UnitRefusal, type ChangeWork, type NamedUnit, type Standing } from './change-work.ts';
import { heirInLine } from './heir-in-line.ts';
import { assertNotBelow } from './places-taken.ts';

/**
 * A unit's last day is the one before `on`, in every line where it stands. The units below it, the roles held at it
 * and the plans it leads pass to its heir; people of whom it is said go to another part of a unit that is split. In a line where the heir does not stand, units pass to the unit above; roles
 * end there, as they do without an heir: at the unit above they would cover more than before, and nobody asked its
 * administrator.
 */
export async function endUnit(
  work: ChangeWork,
  unit: NamedUnit,
  { on, heir, people }: { on: string; heir: NamedUnit | null; people?: ReadonlyMap<string, NamedUnit> },
): Promise<void> {
  await work.standing(unit, 'territory', on);
  const lines = await rows<{ line: UnitLine }>(
    work.em,
    'SELECT DISTINCT line FROM unit_placements WHERE unit_id = $1 AND NOT valid << daterange($2::date, NULL)',
    [unit.key, on],
  );
  const heirStandsIn = new Set<string>();
  const standings: Standing[] = [];
  for (const { line } of lines) {
    const standing = await work.standing(unit, line, on);
    standings.push(standing);
    if (standing.startsThen) throw new UnitRefusal('beforeStart', unit.id);
    const heirThere = await heirInLine(work, { standing, on, heir });
    if (heir && heirThere?.key === heir.key) heirStandsIn.add(line);
    await passChildren(work, unit, { line, on, heir: heirThere });
    await work.end('unit_placements', standing, on);
    work.restructured.add(unit.key);
  }
  await passPlans(work, unit, { on, heir });
  const heirIn = async (line: string, account: string) => {
    const part = people?.get(account);
    if (!part) return heirStandsIn.has(line) ? heir : null;
    const standing = standings.find((one) => one.line === line);
    const there = standing && (await heirInLine(work, { standing, on, heir: part }));
    return there?.key === part.key ? part : null;
  };
  await passRoles(work, unit, { on, heirIn });
}

async function passChildren(
  work: ChangeWork,
  unit: NamedUnit,
  { line, on, heir }: { line: UnitLine; on: string; heir: NamedUnit | null },
): Promise<void> {
  const below = await rows<NamedUnit>(
    work.em,
    `SELECT u.id::text AS key, u.uid AS id FROM unit_placements p JOIN units u ON u.id = p.unit_id
     WHERE p.parent_id = $1 AND p.line = $2 AND NOT p.valid << daterange($3::date, NULL) ORDER BY u.id`,
    [unit.key, line, on],
  );
  if (below.length === 0) return;
  if (!heir) throw new UnitRefusal('heirNeeded', unit.id);
  for (const child of below) {
    await assertNotBelow(work, child, heir, { line, on });
    await work.placeAnew(await work.standing(child, line, on), on, { parent_id: heir.key });
    work.touched.add(child.key);
    work.passedOn += 1;
  }
}

async function passPlans(
  work: ChangeWork,
  unit: NamedUnit,
  { on, heir }: { on: string; heir: NamedUnit | null },
): Promise<void> {
  const led = await rows<{ id: string; planId: string; valid: string; startsLater: boolean }>(
    work.em,
    `SELECT o.id::text AS id, o.plan_id::text AS "planId", o.valid::text AS valid,
       coalesce(lower(o.valid) >= $2::date, false) AS "startsLater"
     FROM plan_owners o WHERE o.unit_id = $1 AND NOT o.valid << daterange($2::date, NULL) ORDER BY o.id`,
    [unit.key, on],
  );
  if (led.length > 0 && !heir) throw new UnitRefusal('heirNeeded', unit.id);
  for (const owner of led) {
    if (owner.startsLater) {
      await work.ledger.update('plan_owners', owner.id, { unit_id: unit.key }, { unit_id: heir!.key });
      continue;
    }
    await work.end('plan_owners', owner, on);
    const until = owner.valid.slice(owner.valid.indexOf(',') + 1, -1);
    const passed = { plan_id: owner.planId, unit_id: heir!.key, valid: `[${on},${until})` };
    await work.ledger.insert('plan_owners', passed);
  }
}

async function passRoles(
  work: ChangeWork,
  unit: NamedUnit,
  { on, heirIn }: { on: string; heirIn: (line: string, account: string) => Promise<NamedUnit | null> },
): Promise<void> {
  const held = await rows<HeldRow>(
    work.em,
    `SELECT h.id::text AS id, h.account_id::text AS account, h.role, h.line, h.valid::text AS valid,
       h.stands_in_for::text AS "standsInFor", coalesce(lower(h.valid) >= $2::date, false) AS "startsLater"
     FROM role_holdings h WHERE h.unit_id = $1 AND NOT h.valid << daterange($2::date, NULL) ORDER BY h.id`,
    [unit.key, on],
  );
  for (const holding of held) {
    const heir = await heirIn(holding.line, holding.account);
    if (holding.startsLater) {
      if (heir) await work.ledger.update('role_holdings', holding.id, { unit_id: unit.key }, { unit_id: heir.key });
      continue;
    }
    await work.end('role_holdings', holding, on);
    if (heir) await passRole(work, holding, { on, heir });
  }
}

/** Gives the days from `on` that the person does not hold at the heir already. */
async function passRole(work: ChangeWork, holding: HeldRow, { on, heir }: { on: string; heir: NamedUnit }) {
  const { account, role, line, standsInFor } = holding;
  const until = holding.valid.slice(holding.valid.indexOf(',') + 1, -1);
  const wish = { account, role, line, unit: heir.key };
  for (const valid of await daysNotHeld(work.em, wish, `[${on},${until})`)) {
    const passed = { account_id: account, role, line, unit_id: heir.key, stands_in_for: standsInFor, valid };
    await work.ledger.insert('role_holdings', passed);
  }
}

interface HeldRow {
  id: string;
  account: string;
  role: string;
  line: string;
  valid: string;
  standsInFor: string | null;
  startsLater: boolean;
}
