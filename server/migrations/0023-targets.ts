import { Migration } from '@mikro-orm/migrations';

/**
 * Targets of a plan (R23, R27): what each of some units owes by the end of a period, in a number that reports hold. They
 * hold no unit's data: they are orders of the plan, read through it as periods and assignments are.
 */
export class TargetsMigration extends Migration {
  override name = '0023-targets';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `CREATE TABLE targets (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     plan_id bigint NOT NULL REFERENCES plans,
     period_id bigint NOT NULL REFERENCES periods,
     position integer NOT NULL,
     title text NOT NULL,
     title_en text,
     relation text NOT NULL CHECK (relation IN ('atLeast', 'exactly', 'atMost')),
     value numeric(19, 6) NOT NULL CHECK (value > 0),
     indicator text,
     field uuid,
     entries_of bigint REFERENCES forms,
     unit_kinds text[] NOT NULL,
     except_units bigint[] NOT NULL DEFAULT '{}',
     also_units bigint[] NOT NULL DEFAULT '{}',
     after_merger text NOT NULL CHECK (after_merger IN ('sum', 'largest', 'anew', 'nothing')),
     given_on date,
     withdrawn boolean NOT NULL DEFAULT false,
     CHECK (num_nonnulls(indicator, field, entries_of) = 1))`,
  'CREATE INDEX targets_plan ON targets (plan_id, position)',
  'CREATE INDEX targets_period ON targets (period_id)',
  // What single units owe instead of the value of the target.
  `CREATE TABLE target_values (
     target_id bigint NOT NULL REFERENCES targets ON DELETE CASCADE,
     unit_id bigint NOT NULL REFERENCES units,
     value numeric(19, 6) NOT NULL CHECK (value > 0),
     PRIMARY KEY (target_id, unit_id))`,
  `DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON targets, target_values TO %I', app_role()); END $$`,
];
