import type { EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import type { MeasureInput } from './measure.inputs.ts';
import {
  knownOfSources,
  measuredFields,
  type AskedBy,
  type KnownOfSources,
  type MeasuredField,
  type Source,
} from './measures.repository.ts';

/** A measure with the fields behind it: those that are brought together, and of a ratio those it is divided by. */
export interface Measured {
  main: MeasuredField[];
  over: MeasuredField[] | null;
  factor: 1 | 100;
}

/** Any value may be counted; all else is made of numbers. */
const countsAnything = ['count', 'distinct'];

/** What is known of the measures of a question. */
export interface Known extends Omit<KnownOfSources, 'fields'> {
  measured: Measured[];
}

/** The fields of each measure; of a rate that is asked for as a ratio, those of its two counts. */
export async function measuredOf(em: EntityManager, by: AskedBy, measures: readonly MeasureInput[]): Promise<Known> {
  const source = ({ indicator, field }: Pick<MeasureInput, 'indicator' | 'field'>, numeric: boolean): Source =>
    indicator == null ? { fields: [field!], numeric } : { indicator, numeric };
  const sources = measures.flatMap((measure) => [
    source(measure, !countsAnything.includes(measure.function)),
    ...(measure.over ? [source(measure.over, true)] : []),
  ]);
  const { fields: all, ...known } = await knownOfSources(em, by, sources);
  const found = Map.groupBy(all, (field) => field.source);
  let next = 0;
  const take = (measure: number) => {
    const fields = found.get(next++);
    if (!fields) throw problem('MEASURE_UNKNOWN', { measure });
    return fields;
  };
  const measured = measures.map(({ over }, measure): Measured => {
    const main = take(measure);
    return { main, over: over ? take(measure) : null, factor: 1 };
  });
  await divideRates(em, measures, measured);
  return { ...known, measured };
}

async function divideRates(em: EntityManager, measures: readonly MeasureInput[], measured: Measured[]): Promise<void> {
  const rates = measures.flatMap(({ function: fn, over }, measure) => (fn === 'ratio' && !over ? [measure] : []));
  const counts = rates.flatMap((measure): Source[] => {
    const parts = measured[measure]!.main.filter(({ numerator, denominator }) => numerator && denominator);
    if (parts.length === 0) throw problem('MEASURE_NOT_COMBINABLE', { measure, reason: 'notDivided', use: 'over' });
    return [
      { fields: distinct(parts.map(({ numerator }) => numerator!)), numeric: true },
      { fields: distinct(parts.map(({ denominator }) => denominator!)), numeric: true },
    ];
  });
  if (counts.length === 0) return;
  const found = Map.groupBy(await measuredFields(em, counts), (field) => field.source);
  rates.forEach((measure, at) => {
    const percent = measured[measure]!.main.every(({ kind }) => kind === 'percent');
    measured[measure] = {
      main: found.get(2 * at) ?? [],
      over: found.get(2 * at + 1) ?? [],
      factor: percent ? 100 : 1,
    };
  });
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
