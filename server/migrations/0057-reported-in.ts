import { Migration } from '@mikro-orm/migrations';

/**
 * In which assignments the asker sees a duty is told by sums where they see whole places, and reports are looked at for the
 * rest only: the statement with which every question of figures begins no longer opens the reports of all years.
 */
export class ReportedInMigration extends Migration {
  override name = '0057-reported-in';

  override up(): void {
    this.addSql(`CREATE FUNCTION reported_in(of_forms bigint[], whole_places boolean) RETURNS SETOF bigint LANGUAGE plpgsql STABLE ROWS 100 SET plan_cache_mode = force_generic_plan AS $f$
      DECLARE
        issued bigint[] := ARRAY(SELECT a.id FROM assignments a JOIN plans p ON p.id = a.plan_id
          WHERE a.form_id = ANY (of_forms) AND p.state IN ('issued', 'closed', 'record'));
        summed bigint[] := '{}';
      BEGIN
        IF whole_places THEN
          -- The first of a period's places answers: their order keeps the others from being read.
          summed := ARRAY(SELECT a.id FROM assignments a WHERE a.id = ANY (issued) AND (
            SELECT true FROM coverage_rollups c WHERE c.period_id = a.period_id AND c.form_id = a.form_id AND c.coverage[1] > 0
            ORDER BY c.place_id LIMIT 1));
          RETURN QUERY SELECT unnest(summed);
          IF cardinality(summed) = cardinality(issued) THEN RETURN; END IF;
        END IF;
        RETURN QUERY SELECT a.id FROM assignments a JOIN plans p ON p.id = a.plan_id
          WHERE a.id = ANY (issued) AND a.id <> ALL (summed) AND EXISTS (SELECT FROM reports r
            WHERE r.plan_year = p.year AND r.assignment_id = a.id AND r.state <> 'void');
      END $f$`);
  }
}
