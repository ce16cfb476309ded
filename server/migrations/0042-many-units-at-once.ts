import { Migration } from '@mikro-orm/migrations';
import { placeUnits } from './0036-figure-rollups.ts';

/** Lets PostgreSQL look at the tables where many units are placed. */
export const analyzeMany = 'IF cardinality(of_units) > 500 THEN ANALYZE units, unit_placements, unit_closure; END IF;';

/**
 * A country's units may come in one transaction, before PostgreSQL has looked at the tables by itself: without knowing how
 * large they have become it joins them row by row, for minutes instead of seconds.
 */
export class ManyUnitsAtOnceMigration extends Migration {
  override name = '0042-many-units-at-once';

  override up(): void {
    this.addSql(placeUnits('CREATE OR REPLACE', analyzeMany));
  }
}
