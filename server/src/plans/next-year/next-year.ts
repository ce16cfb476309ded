import type { Answers } from '@ke-hoach/forms';
import { latestVersion, versionsOf, draftsOf, formsById } from '../../forms/forms.repository.ts';
import { publishedVersion } from '../../forms/published-version.ts';
import type { EntityManager } from '../../platform/database.ts';
import { unitsUnderOwner } from '../expected-of-plan.ts';
import { unitsMeant } from '../expected-reports.ts';
import { parentOf } from '../parent-plans/parent-plan.ts';
import { parentNextYear } from '../parent-plans/parent-plans.repository.ts';
import { assignmentsOf, periodsOf, visiblePlansById, type AssignmentRow, type PlanRow } from '../plans.repository.ts';
import { isOnce } from '../once.ts';
import { nextDocument } from './next-document.ts';
import { nextTargets } from './next-targets.ts';
import { mapUnits, unitsTodayOf } from './next-units.repository.ts';
import type { FormDecisionInput } from './next-year.inputs.ts';
import type { NextAssignment, NextForm, NextPeriod, NextYear } from './next-year.type.ts';
import { dayNextYear, nameNextYear } from './shift-year.ts';

/** The preview names at most this many units. */
const shown = 500;

/** Reckons what the plan of the next year would be, for today's units and today's forms. Reads only. */
export async function nextYearOf(
  em: EntityManager,
  plan: PlanRow,
  decisions: readonly FormDecisionInput[],
  today: string,
): Promise<NextYear> {
  const { planId, year } = plan;
  const periods = (await periodsOf(em, planId))
    .filter(({ series }) => !isOnce(series))
    .map((period) => ({ ...period, next: periodNextYear(period, year) }));
  const known = new Map(periods.map(({ periodId, next }) => [periodId, next]));
  const before = (await assignmentsOf(em, planId)).filter(({ periodId }) => known.has(periodId));
  const forms = await formsNextYear(em, before, decisions);
  const placed = await unitsUnderOwner(em, planId, today);
  const assignments: NextAssignment[] = [];
  for (const assignment of before) {
    const form = forms.find(({ formId }) => formId === assignment.formId)!;
    if (form.decision === 'leave') continue;
    const selector = {
      unitKinds: assignment.unitKinds,
      exceptUnits: await unitsTodayOf(em, assignment.exceptUnits, today),
      alsoUnits: await unitsTodayOf(em, assignment.alsoUnits, today),
    };
    const meant = unitsMeant(selector, placed, today);
    const { key: periodKey, name: periodName } = known.get(assignment.periodId)!;
    assignments.push({
      ...selector,
      ...{ formId: form.formId, formTitle: form.title, formTitleEn: form.titleEn, periodKey, periodName },
      ...{ asks: assignment.asks, unitIds: meant.map(({ unitId }) => unitId), units: meant.length },
      responsibleOn: assignment.responsibleOn && dayNextYear(assignment.responsibleOn),
    });
  }
  const kept = forms.filter(({ decision }) => decision !== 'leave').map(({ formId }) => formId);
  const periodKeys = new Set(periods.map(({ key }) => key));
  const { targets, left: targetsLeft } = await nextTargets(
    em,
    { planId, year },
    { periodKeys, formIds: kept, placed },
    today,
  );
  const meant = [...new Set(assignments.flatMap(({ unitIds }) => unitIds))];
  const { same, changed } = await mapUnits(em, { planId, year }, meant, today);
  const { form: from, formId } = await publishedVersion(em, plan.typeVersionId);
  const type = (await latestVersion(em, formId))!;
  const { form: to } = await publishedVersion(em, type.versionId);
  const document = nextDocument(from, to, JSON.parse(plan.document) as Answers, year);
  const text = JSON.stringify(document.answers);
  const carriesOut = await parentNextYear(em, plan);
  const { parentPlanId } = carriesOut;
  const parent = parentPlanId === null ? undefined : (await visiblePlansById(em, [parentPlanId])).get(parentPlanId);
  return {
    ...{ year: year + 1, title: nameNextYear(plan.title, year) },
    ...{ periods: periods.map(({ next }) => next), forms, assignments, targets, targetsLeft },
    ...{ unitsSame: same, unitsChanged: changed.slice(0, shown) },
    ...{ documentChanges: document.changes, documentToLookAt: document.toLookAt },
    ...{ documentKeptAside: document.keptAside, document: text, typeVersionId: type.versionId },
    ...{ carriesOut, parent: parentOf({ ...carriesOut, document: text }, parent, plan) },
  };
}

type Days = Pick<NextPeriod, 'name' | 'dataFrom' | 'dataTo' | 'opens' | 'due' | 'dueAbove' | 'closes'>;

function periodNextYear<P extends Days & Omit<NextPeriod, keyof Days>>(period: P, year: number): NextPeriod {
  const { key, series, dueInclusive, dueAbove, closes } = period;
  return {
    ...{ key, series, dueInclusive, name: nameNextYear(period.name, year) },
    ...{ dataFrom: dayNextYear(period.dataFrom), dataTo: dayNextYear(period.dataTo) },
    ...{ opens: dayNextYear(period.opens), due: dayNextYear(period.due) },
    ...{ dueAbove: dueAbove && dayNextYear(dueAbove), closes: closes && dayNextYear(closes) },
  };
}

/** Each form that is asked for once, with its version of this year and what was decided about it. */
async function formsNextYear(
  em: EntityManager,
  assignments: readonly AssignmentRow[],
  decisions: readonly FormDecisionInput[],
): Promise<NextForm[]> {
  const ids = [...new Set(assignments.map(({ formId }) => formId))];
  const [forms, versions, drafts] = [await formsById(em, ids), await versionsOf(em, ids), await draftsOf(em, ids)];
  return ids.map((formId) => {
    const { id, title, titleEn } = forms.get(formId)!;
    const all = versions.get(formId) ?? [];
    const { versionId } = assignments.find((one) => one.formId === formId && one.versionId) ?? { versionId: null };
    return {
      ...{ formId, id, title, titleEn, versionId, hasDraft: drafts.has(formId) },
      versionNow: all.find((version) => version.versionId === versionId)?.number ?? null,
      versionLatest: all.at(-1)?.number ?? 0,
      decision: decisions.find((one) => one.formId === id)?.decision ?? 'latest',
    };
  });
}
