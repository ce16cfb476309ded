import { sumOfFigures, type Form } from '@ke-hoach/forms';
import { figureSources } from '@ke-hoach/forms/versions';
import { publishedVersions } from '../forms/published-version.ts';
import type { EntityManager } from '../platform/database.ts';
import type { OwedReport } from './periods-before.repository.ts';

/** The fields of an earlier version in which a figure of this form stands. */
interface Sources {
  fields: readonly string[];
  /** The form's own field or what became of it; otherwise fields of another form with the same indicator. */
  isOwn: boolean;
}

interface PastOfPeriod {
  figures: Record<string, string>;
  /** How many units owed them: the unit itself, or those it succeeds. */
  units: number;
}

type PastOfPeriods = (periodId: string | null) => PastOfPeriod;

/**
 * Accepted figures of earlier periods by this form's field keys: of the same field, of the fields that were merged into
 * it when all are given, or of another form's field with the same indicator. Summed over predecessors where the field
 * adds up over units; blank while one of them is missing, as a part would pass for the whole.
 */
export async function pastFigures(em: EntityManager, owed: readonly OwedReport[], form: Form): Promise<PastOfPeriods> {
  const versionIds = [...new Set(owed.flatMap(({ versionId }) => versionId ?? []))];
  const sources = new Map<string, ReadonlyMap<string, Sources>>();
  for (const [id, { form: earlier }] of await publishedVersions(em, versionIds))
    sources.set(id, sourcesIn(earlier, form));
  const figureOf = ({ numbers, versionId }: OwedReport, key: string) =>
    sumOfSources(numbers, sources.get(versionId ?? '')?.get(key));

  return (periodId) => {
    const ofUnit = Map.groupBy(
      owed.filter((report) => report.periodId === periodId),
      ({ unitId }) => unitId,
    );
    const units = [...ofUnit.values()];
    const figures: Record<string, string> = {};
    for (const { key, table, overUnits } of form.fields) {
      if (table !== undefined || (units.length > 1 && overUnits !== 'sum')) continue;
      const ofUnits = units.map((reports) => {
        const found = reports.flatMap((report) => figureOf(report, key) ?? []);
        const own = found.filter(({ isOwn }) => isOwn);
        return sumOfFigures((own.length > 0 ? own : found).map(({ sum }) => sum));
      });
      const total = ofUnits.includes(null) ? null : sumOfFigures(ofUnits);
      if (total !== null) figures[key] = total;
    }
    return { figures, units: units.length };
  };
}

/** Of versions, by inner key, the fields of the form, by key, for which reports on them have a figure. */
export async function figuresGiven(
  em: EntityManager,
  versionIds: readonly string[],
  form: Form,
): Promise<Map<string, readonly string[]>> {
  const versions = await publishedVersions(em, [...new Set(versionIds)]);
  return new Map([...versions].map(([id, { form: earlier }]) => [id, [...sourcesIn(earlier, form).keys()]]));
}

const known = new WeakMap<Form, WeakMap<Form, ReadonlyMap<string, Sources>>>();

/**
 * Where an earlier version has the figures of the form, by the form's keys. What does not compare has no source there. Neither
 * ever changes, so it is found once.
 */
function sourcesIn(earlier: Form, form: Form): ReadonlyMap<string, Sources> {
  const ofForm = known.get(form) ?? new WeakMap<Form, ReadonlyMap<string, Sources>>();
  const sources = ofForm.get(earlier) ?? findSources(earlier, form);
  known.set(form, ofForm.set(earlier, sources));
  return sources;
}

function findSources(earlier: Form, form: Form): ReadonlyMap<string, Sources> {
  const found = new Map<string, Sources>();
  for (const field of form.fields) {
    if (field.table !== undefined) continue;
    const own = figureSources(field, earlier);
    if (own?.relation === 'same' || own?.relation === 'sumOf')
      found.set(field.key, { fields: own.fields, isOwn: true });
    else if (!own && field.indicator !== undefined) {
      const alike = earlier.fields.filter(
        ({ table, indicator }) => table === undefined && indicator === field.indicator,
      );
      if (alike.length > 0) found.set(field.key, { fields: alike.map(({ id }) => id), isOwn: false });
    }
  }
  return found;
}

/** The figure of one report: of what was merged only when every part is given. */
function sumOfSources(
  numbers: Readonly<Record<string, string>> | null,
  sources: Sources | undefined,
): { sum: string; isOwn: boolean } | undefined {
  if (!numbers || !sources) return undefined;
  const given = sources.fields.flatMap((field) => numbers[field] ?? []);
  if (sources.isOwn && given.length < sources.fields.length) return undefined;
  const sum = sumOfFigures(given);
  return sum === null ? undefined : { sum, isOwn: sources.isOwn };
}
