import type { Form } from '@ke-hoach/forms';
import { rows, type EntityManager } from '../platform/database.ts';
import type { PeriodRow } from '../plans/plans.repository.ts';
import { nameOn } from '../units/unit-history.repository.ts';
import type { EarlierPeriod } from './earlier-reports.type.ts';
import { figuresGiven } from './past-figures.ts';
import { neighboursAmong, ownUnits, periodsBefore } from './periods-before.repository.ts';

/**
 * Whose reports the figures beside a report on a form come from: of the unit itself and of the units it succeeded, in the
 * period before and in the same period of last year. A unit is lacking while a figure that it owed there is not accepted, in
 * whichever of its reports; what nobody owed counts where it is, and a report that has no figure of the form is none of them.
 */
export async function earlierReports(
  em: EntityManager,
  report: { planYear: number; unitId: string },
  period: PeriodRow,
  form: Form,
  today: string,
): Promise<EarlierPeriod[]> {
  const { previous, lastYear } = neighboursAmong(await periodsBefore(em, report, period, today), report);
  const found = await rows<EarlierReport>(
    em,
    `SELECT t.id::text AS "periodId", t.name AS "periodName", t.series, t.data_to::text AS "dataTo", r.unit_id::text AS "unitId",
       p.name, r.state = 'accepted' AS "isAccepted", r.unit_id = $1 AS "isSelf",
       coalesce(r.version_id, a.version_id)::text AS "versionId"
     FROM reports r JOIN periods t ON t.id = r.period_id JOIN assignments a ON a.id = r.assignment_id
     CROSS JOIN LATERAL (SELECT ${nameOn('r.unit_id', 't.data_to')} AS name) p
     WHERE r.plan_year IN ($3::int, $3::int - 1) AND r.period_id = ANY ($4::bigint[]) AND r.state NOT IN ('void', 'waived')
       AND (r.required OR r.state = 'accepted') AND r.unit_id IN (${ownUnits})
     ORDER BY t.data_to DESC, p.name COLLATE "vi-x-icu", r.unit_id`,
    [report.unitId, today, report.planYear, [previous, lastYear].filter((id) => id !== null)],
  );
  const versionIds = found.flatMap(({ versionId }) => versionId ?? []);
  const figures = await figuresGiven(em, versionIds, form);
  const figuresOf = (reports: readonly EarlierReport[]) =>
    new Set(reports.flatMap(({ versionId }) => figures.get(versionId ?? '') ?? []));
  return [...new Set([previous, lastYear])].flatMap((id) => {
    const ofUnits = Map.groupBy(
      found.filter((one) => one.periodId === id && figuresOf([one]).size > 0),
      ({ unitId }) => unitId,
    );
    const units = [...ofUnits.values()];
    const [first] = units.flat();
    if (!first) return [];
    const reports = units.map((ofUnit) => {
      const accepted = figuresOf(ofUnit.filter(({ isAccepted }) => isAccepted));
      const isAccepted = [...figuresOf(ofUnit)].every((key) => accepted.has(key));
      return { unitName: ofUnit[0]!.name, isAccepted, isSelf: ofUnit[0]!.isSelf };
    });
    return [{ name: first.periodName, series: first.series, dataTo: first.dataTo, reports }];
  });
}

interface EarlierReport {
  periodId: string;
  periodName: string;
  series: string;
  dataTo: string;
  unitId: string;
  name: string;
  versionId: string | null;
  isAccepted: boolean;
  isSelf: boolean;
}
