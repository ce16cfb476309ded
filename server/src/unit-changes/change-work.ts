import type { UnitKind, UnitLine, UnitRefusalCode } from '@ke-hoach/schema';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import { rolesOver, rolesOverOn } from '../units/roles-over.ts';
import { ChangeLedger } from './change-ledger.ts';
import { mayChangeUnit } from './unit-change.policy.ts';

/** Thrown while changes are applied, so that all of them are taken back; answered as data. */
export class UnitRefusal extends Error {
  readonly refusal: UnitRefusalCode;
  readonly unit: string;
  constructor(refusal: UnitRefusalCode, unit: string) {
    super(refusal);
    this.refusal = refusal;
    this.unit = unit;
  }
}

/** A unit that a change names: inner and outer key. */
export interface NamedUnit {
  key: string;
  id: string;
}

/** What each kind of change works with. */
export class ChangeWork {
  readonly ledger: ChangeLedger;
  readonly em: EntityManager;
  /** Units made by this batch: their maker may go on with them. */
  readonly made = new Set<string>();
  readonly touched = new Set<string>();
  /** Units that passed to the heir of the unit above them. */
  passedOn = 0;
  /** The change being applied, by its place in the batch. */
  change = 0;
  /** The first day of that change. */
  day = '';
  /** What can only be judged when the whole batch is applied: names and codes may pass from unit to unit. */
  readonly checks: { change: number; run: () => Promise<void> }[] = [];

  constructor(em: EntityManager) {
    this.em = em;
    this.ledger = new ChangeLedger(em);
  }

  /** The unit of an outer id, if the asker administers it today or on the day of the change. */
  async unit(id: string): Promise<NamedUnit> {
    const found = isOuterId(id)
      ? await firstRow<{ key: string }>(this.em, 'SELECT id::text AS key FROM units WHERE uid = $1', [id])
      : undefined;
    if (!found) throw problem('NOT_FOUND', { kind: 'Unit' });
    if (!this.made.has(found.key) && !(await this.#administers(found.key))) {
      throw problem('FORBIDDEN', { command: 'unit.change' });
    }
    this.touched.add(found.key);
    return { key: found.key, id };
  }

  async #administers(key: string): Promise<boolean> {
    if (mayChangeUnit(await rolesOver(this.em, key))) return true;
    return mayChangeUnit(await rolesOverOn(this.em, key, this.day));
  }

  /** Where a unit stands in a line on a day, to be changed from that day on. */
  async standing(unit: NamedUnit, line: UnitLine, on: string): Promise<Standing> {
    const [last] = await rows<Standing & { started: boolean; ended: boolean; endsLater: boolean; isFirst: boolean }>(
      this.em,
      `SELECT p.id::text AS id, p.unit_id::text AS "unitId", p.line, p.parent_id::text AS "parentId", p.name, p.kind, p.code, p.rank,
         p.valid::text AS valid, lower(p.valid) = $3::date AS "startsThen",
         coalesce(lower(p.valid) <= $3::date, true) AS started, coalesce(upper(p.valid) <= $3::date, false) AS ended,
         NOT upper_inf(p.valid) AS "endsLater",
         NOT EXISTS (SELECT FROM unit_placements q WHERE q.unit_id = p.unit_id AND q.line = p.line AND q.valid << p.valid) AS "isFirst"
       FROM unit_placements p WHERE p.unit_id = $1 AND p.line = $2 ORDER BY p.valid DESC LIMIT 1`,
      [unit.key, line, on],
    );
    if (!last) throw new UnitRefusal('notPlaced', unit.id);
    if (last.ended) throw new UnitRefusal('unitEnded', unit.id);
    if (!last.started) throw new UnitRefusal(last.isFirst ? 'beforeStart' : 'laterChange', unit.id);
    if (last.endsLater) throw new UnitRefusal('laterChange', unit.id);
    return last;
  }

  /** A placement that differs from a day on: a new one, or the same where it starts on that very day. */
  async placeAnew(standing: Standing, on: string, change: Partial<PlacementCells>): Promise<void> {
    const { parentId, name, kind, code, rank } = standing;
    const before = { parent_id: parentId, name, kind, code, rank };
    if (standing.startsThen) {
      await this.ledger.update('unit_placements', standing.id, before, { ...before, ...change });
      return;
    }
    await this.end('unit_placements', standing, on);
    const place = { unit_id: standing.unitId, line: standing.line, valid: `[${on},)` };
    await this.ledger.insert('unit_placements', { ...before, ...change, ...place });
  }

  /** Ends what holds over a range of days on a day. */
  async end(
    table: 'unit_placements' | 'role_holdings' | 'plan_owners',
    row: { id: string; valid: string },
    on: string,
  ) {
    const since = row.valid.slice(1, row.valid.indexOf(','));
    await this.ledger.update(table, row.id, { valid: row.valid }, { valid: since ? `[${since},${on})` : `(,${on})` });
  }
}

export interface PlacementCells extends Record<string, string | number | null> {
  parent_id: string | null;
  name: string;
  kind: UnitKind;
  code: string | null;
  rank: number;
}

export interface Standing {
  id: string;
  unitId: string;
  line: UnitLine;
  parentId: string | null;
  name: string;
  kind: UnitKind;
  code: string | null;
  rank: number;
  /** PostgreSQL's text of the days. */
  valid: string;
  startsThen: boolean;
}
