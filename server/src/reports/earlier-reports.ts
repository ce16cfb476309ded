import { rows, type EntityManager } from '../platform/database.ts';
import type { PeriodRow } from '../plans/plans.repository.ts';
import { nameOn } from '../units/unit-history.repository.ts';
import type { EarlierPeriod } from './earlier-reports.type.ts';
import { neighboursAmong, ownUnits, periodsBefore } from './periods-before.repository.ts';

/**
 * Whose reports the figures beside a report come from: of the unit itself and of the units it succeeded, in the period
 * before and in the same period of last year. A figure is shown only where all that they owed is accepted; what nobody
 * owed counts where it is.
 */
export async function earlierReports(
  em: EntityManager,
  report: { planYear: number; unitId: string },
  period: PeriodRow,
  today: string,
): Promise<EarlierPeriod[]> {
  const { previous, lastYear } = neighboursAmong(await periodsBefore(em, report, period, today), report);
  const found = await rows<EarlierReport>(
    em,
    `SELECT t.id::text AS "periodId", t.name AS "periodName", t.series, t.data_to::text AS "dataTo", p.name,
       bool_and(r.state = 'accepted') AS "isAccepted", r.unit_id = $1 AS "isSelf"
     FROM reports r JOIN periods t ON t.id = r.period_id
     CROSS JOIN LATERAL (SELECT ${nameOn('r.unit_id', 't.data_to')} AS name) p
     WHERE r.plan_year IN ($3::int, $3::int - 1) AND r.period_id = ANY ($4::bigint[]) AND r.state NOT IN ('void', 'waived')
       AND (r.required OR r.state = 'accepted') AND r.unit_id IN (${ownUnits})
     GROUP BY t.id, r.unit_id, p.name ORDER BY t.data_to DESC, p.name COLLATE "vi-x-icu", r.unit_id`,
    [report.unitId, today, report.planYear, [previous, lastYear].filter((id) => id !== null)],
  );
  return [...new Set([previous, lastYear])].flatMap((id) => {
    const ofPeriod = found.filter(({ periodId }) => periodId === id);
    if (ofPeriod.length === 0) return [];
    const { periodName: name, series, dataTo } = ofPeriod[0]!;
    return [{ name, series, dataTo, reports: ofPeriod.map(withoutPeriod) }];
  });
}

interface EarlierReport {
  periodId: string;
  periodName: string;
  series: string;
  dataTo: string;
  name: string;
  isAccepted: boolean;
  isSelf: boolean;
}

const withoutPeriod = ({ name, isAccepted, isSelf }: EarlierReport) => ({ unitName: name, isAccepted, isSelf });
