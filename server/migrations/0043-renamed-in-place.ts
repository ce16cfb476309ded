import { Migration } from '@mikro-orm/migrations';
import { analyzeMany } from './0042-many-units-at-once.ts';
import { placeUnits, rebuildRollups } from './0036-figure-rollups.ts';

/**
 * A unit that only gets another name, code or rank stands where it stood: its figures stay folded, and those of all below
 * it. Only another unit above it, or becoming or ceasing to be a city or province, is another place.
 */
export class RenamedInPlaceMigration extends Migration {
  override name = '0043-renamed-in-place';

  override up(): void {
    this.addSql(placeUnits('CREATE OR REPLACE', analyzeMany, standsSince));
    this.addSql(rebuildRollups('CREATE OR REPLACE', standsSince));
    this.addSql('SELECT place_units(ARRAY(SELECT id FROM units))');
  }
}

const isPlace = (kind: string) => `${kind} IN ('city', 'province')`;

/** The first day of the days without a gap on which the unit of the placement `q` stands as it does today. */
const standsSince = `(SELECT lower(s.days) FROM unnest((
    SELECT range_agg(b.valid) FROM unit_placements b WHERE b.unit_id = q.unit_id AND b.line = 'territory'
      AND b.parent_id IS NOT DISTINCT FROM q.parent_id
      AND (b.kind = q.kind OR NOT (${isPlace('b.kind')} OR ${isPlace('q.kind')})))) s (days)
  WHERE upper_inf(s.days))`;
