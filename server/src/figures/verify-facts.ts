import { IsolationLevel } from '@mikro-orm/core';
import { projectFacts, type Answers, type Fact } from '@ke-hoach/forms';
import { handedIn } from '@ke-hoach/schema';
import { publishedVersions } from '../forms/published-version.ts';
import { firstRow, rows, type EntityManager, type Orm } from '../platform/database.ts';
import { handedInAfter, type HandedIn } from './rebuild-facts.ts';
import { differingSums } from './verify-sums.ts';

export interface FactsVerdict {
  /** How many reports were held against their revisions. */
  reports: number;
  /** Outer ids of reports whose facts are not those of what was handed in last, at most a hundred. */
  differing: string[];
  differs: number;
  /** How many sums and counts of places are not what facts and reports give. */
  sums: number;
}

/**
 * Holds all facts against what was handed in, in one snapshot and without changing anything: those of every report that
 * counts, that no other report has any, and that the sums of places are those of the facts. Needs the owner's connection, as `rebuildFacts` does.
 */
export async function verifyFacts(owner: Orm): Promise<FactsVerdict> {
  const em = owner.em.fork() as EntityManager;
  await em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
  try {
    await rows(em, 'SET LOCAL statement_timeout = 0');
    const differing: string[] = [];
    let reports = 0;
    for (let last: HandedIn | undefined; ;) {
      const found = await handedInAfter(em, last);
      differing.push(...(await differingOf(em, found)));
      reports += found.length;
      last = found.at(-1);
      if (!last) break;
    }
    const strays = await rows<{ id: string }>(
      em,
      `SELECT r.uid AS id FROM reports r WHERE NOT r.state = ANY ($1::text[])
         AND EXISTS (SELECT FROM facts f WHERE f.plan_year = r.plan_year AND f.report_id = r.id)`,
      [handedIn],
    );
    differing.push(...strays.map(({ id }) => id));
    const lost = await firstRow<{ facts: number }>(
      em,
      `SELECT count(*)::int AS facts FROM facts f
       WHERE NOT EXISTS (SELECT FROM reports r WHERE r.plan_year = f.plan_year AND r.id = f.report_id)`,
    );
    const differs = differing.length + (lost!.facts > 0 ? 1 : 0);
    return { reports, differing: differing.slice(0, 100), differs, sums: await differingSums(em) };
  } finally {
    await em.rollback();
  }
}

async function differingOf(em: EntityManager, reports: readonly HandedIn[]): Promise<string[]> {
  const versions = await publishedVersions(em, [...new Set(reports.map(({ versionId }) => versionId))]);
  const stored = await rows<{ reportId: string; id: string; facts: string[] }>(
    em,
    `SELECT r.id::text AS "reportId", r.uid AS id, ARRAY(
       SELECT concat_ws('|', f.unit_id, f.period_id, f.form_id, f.counted, f.field, coalesce(f.row::text, '-'),
         coalesce(trim_scale(f.number)::text, '-'), coalesce(f.text, '-'), coalesce(f.bool::text, '-'), coalesce(f.date::text, '-'))
       FROM facts f WHERE f.plan_year = r.plan_year AND f.report_id = r.id) AS facts
     FROM reports r WHERE r.plan_year = ANY ($1::int[]) AND r.id = ANY ($2::bigint[])`,
    [[...new Set(reports.map(({ planYear }) => planYear))], reports.map(({ reportId }) => reportId)],
  );
  const byReport = new Map(stored.map((row) => [row.reportId, row]));
  return reports.flatMap((report) => {
    const { form } = versions.get(report.versionId)!;
    const calculated = JSON.parse(report.calculated) as Record<string, string | null>;
    const expected = projectFacts(form, JSON.parse(report.answers) as Answers, calculated).map((fact) =>
      line(report, fact),
    );
    const { id, facts } = byReport.get(report.reportId)!;
    return expected.toSorted().join('\n') === facts.toSorted().join('\n') ? [] : [id];
  });
}

const line = (report: HandedIn, { field, row, number, text, bool, date }: Fact): string =>
  [
    ...[report.unitId, report.periodId, report.formId, report.counted, field, row ?? '-'],
    ...[number === null ? '-' : trimmed(number), text ?? '-', bool ?? '-', date ?? '-'],
  ].join('|');

/** An exact decimal without zeros that say nothing, as the database writes it. */
const trimmed = (number: string): string => (number.includes('.') ? number.replace(/\.?0+$/, '') : number);
