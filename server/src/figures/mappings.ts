import { earlierPeriods, yearSoFar } from './earlier-periods.ts';
import type { MeasureInput } from './measure.inputs.ts';
import type { AssignedPeriod, MeasuredField } from './measures.repository.ts';
import type { CountsIn } from './placed-sql.ts';

/** Which reports count in which period, for each way in which measures look back. */
export class Mappings {
  readonly #known: readonly AssignedPeriod[];
  readonly #own: readonly AssignedPeriod[];
  readonly #shifts = new Map<string, number>([['own', 0]]);
  readonly countsIn: CountsIn[];

  constructor(own: readonly AssignedPeriod[], known: readonly AssignedPeriod[]) {
    this.#own = own;
    this.#known = known;
    this.countsIn = own.map(({ assignmentId, periodId }) => ({ shift: 0, assignmentId, periodId }));
  }

  /** The number of the mapping; made when it is first asked for. Only periods of the fields' own forms are looked at. */
  shift(fields: readonly MeasuredField[], comparedWith: MeasureInput['comparedWith'], soFar: boolean): number {
    if (!comparedWith && !soFar) return 0;
    const forms = distinct(fields.map(({ formId }) => formId)).toSorted();
    const name = JSON.stringify([forms, comparedWith ?? null, soFar]);
    const made = this.#shifts.get(name);
    if (made !== undefined) return made;
    const shift = this.#shifts.size;
    this.#shifts.set(name, shift);
    const known = this.#known.filter(({ formId }) => forms.includes(formId));
    const own = this.#own.filter(({ formId }) => forms.includes(formId));
    const periods = new Map(own.map((period) => [period.periodId, period]));
    for (const [periodId, period] of periods) {
      const here = comparedWith
        ? earlierPeriods[comparedWith](period, known)
        : own.filter((one) => one.periodId === periodId);
      const counted = soFar ? here.flatMap((one) => yearSoFar(one, known)) : here;
      for (const assignmentId of distinct(counted.map((one) => one.assignmentId)))
        this.countsIn.push({ shift, assignmentId, periodId });
    }
    return shift;
  }
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
