import type { SuccessionKind, UnitKind, UnitLine, UnitRefusalCode } from '@ke-hoach/schema';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { ChangeLedger } from './change-ledger.ts';
import type { UnitKeys } from './units-to-change.ts';

/** Thrown while changes are applied, so that all of them are taken back; answered as data. */
export class UnitRefusal extends Error {
  readonly refusal: UnitRefusalCode;
  readonly unit: string;
  readonly about: { name: string; day: string } | null;
  constructor(refusal: UnitRefusalCode, unit: string, about: { name: string; day: string } | null = null) {
    super(refusal);
    this.refusal = refusal;
    this.unit = unit;
    this.about = about;
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
  readonly #keys: Map<string, string>;
  readonly touched = new Set<string>();
  /** Units that stand elsewhere than before, or pass into another: what rights cover is reckoned anew below them. */
  readonly restructured = new Set<string>();
  /** Units that passed to the heir of the unit above them. */
  passedOn = 0;
  /** The change being applied, by its place in the batch. */
  change = 0;
  /** What can only be judged when the whole batch is applied: names and codes may pass from unit to unit. */
  readonly checks: { change: number; run: () => Promise<void> }[] = [];

  /** `named`: the units which the asker may change, from `unitsToChange`. */
  constructor(em: EntityManager, named: UnitKeys) {
    this.em = em;
    this.#keys = new Map(named);
    this.ledger = new ChangeLedger(em);
  }

  /** One of the units named, or one that this batch made: its maker may go on with it. */
  unit(id: string): NamedUnit {
    const key = this.#keys.get(id.toLowerCase());
    if (key === undefined) throw problem('NOT_FOUND', { kind: 'Unit' });
    this.touched.add(key);
    return { key, id };
  }

  made({ key, id }: NamedUnit): void {
    this.#keys.set(id.toLowerCase(), key);
    this.touched.add(key);
    this.restructured.add(key);
  }

  /** A unit, or with `share` a part of it, passes into another: once a day, for two shares of one day do not add up. */
  async pass(from: NamedUnit, to: NamedUnit, { kind, on, share = null }: Passing): Promise<void> {
    const sql = 'SELECT FROM unit_successions WHERE from_unit = $1 AND to_unit = $2 AND effective = $3';
    if (await firstRow(this.em, sql, [from.key, to.key, on])) throw new UnitRefusal('passedThatDay', from.id);
    const passed = { kind, effective: on, from_unit: from.key, to_unit: to.key, share };
    await this.ledger.insert('unit_successions', passed);
    this.restructured.add(from.key);
  }

  /** Where a unit stands in a line on a day, to be changed from that day on. */
  async standing(unit: NamedUnit, line: UnitLine, on: string): Promise<Standing> {
    const [last] = await rows<
      Standing & { started: boolean; ended: boolean; begins: string; ends: string | null; isFirst: boolean }
    >(
      this.em,
      `SELECT p.id::text AS id, p.unit_id::text AS "unitId", p.line, p.parent_id::text AS "parentId", p.name, p.kind, p.code, p.rank,
         p.valid::text AS valid, lower(p.valid) = $3::date AS "startsThen",
         coalesce(lower(p.valid) <= $3::date, true) AS started, coalesce(upper(p.valid) <= $3::date, false) AS ended,
         lower(p.valid)::text AS begins, upper(p.valid)::text AS ends,
         NOT EXISTS (SELECT FROM unit_placements q WHERE q.unit_id = p.unit_id AND q.line = p.line AND q.valid << p.valid) AS "isFirst"
       FROM unit_placements p WHERE p.unit_id = $1 AND p.line = $2 ORDER BY p.valid DESC LIMIT 1`,
      [unit.key, line, on],
    );
    if (!last) throw new UnitRefusal('notPlaced', unit.id);
    const about = (day: string) => ({ name: last.name, day });
    if (last.ended) throw new UnitRefusal('unitEnded', unit.id, about(last.ends!));
    if (!last.started) throw new UnitRefusal(last.isFirst ? 'beforeStart' : 'laterChange', unit.id, about(last.begins));
    if (last.ends !== null) throw new UnitRefusal('laterChange', unit.id, about(last.ends));
    return last;
  }

  /** A placement that differs from a day on: a new one, or the same where it starts on that very day. */
  async placeAnew(standing: Standing, on: string, change: Partial<PlacementCells>): Promise<void> {
    const { parentId, name, kind, code, rank } = standing;
    const before = { parent_id: parentId, name, kind, code, rank };
    if (change.parent_id !== undefined && change.parent_id !== parentId) this.restructured.add(standing.unitId);
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

export interface Passing {
  kind: SuccessionKind;
  on: string;
  share?: string | null;
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
