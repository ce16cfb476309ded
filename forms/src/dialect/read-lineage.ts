import type { Lineage } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, pointer } from './json.ts';
import type { Json } from './json.ts';
import { isUuid } from './names.ts';
import { refuseOthers } from './read-texts.ts';

/** A part of more parts is told without their number: what was cut so often is not put together again. */
export const MOST_PARTS = 1_000_000;

const relations: readonly string[] = ['sumOf', 'partOf', 'notComparable'];

/** Reads `x-lineage`: the retired fields of earlier versions that this one has something from. */
export function readLineage(list: Json | undefined, at: string, report: FormReport): Lineage[] {
  if (list === undefined) return [];
  if (!Array.isArray(list) || list.length === 0)
    report.add('VALUE_INVALID', at, { expected: 'FIELD_AND_RELATION', words: relations });
  return (Array.isArray(list) ? list : []).flatMap((entry, index) => {
    const from = at + pointer(index);
    if (!isObject(entry) || !isUuid(entry.field) || !relations.some((each) => each === entry.relation)) {
      report.add('VALUE_INVALID', from, { expected: 'FIELD_AND_RELATION', words: relations });
      return [];
    }
    refuseOthers(entry, ['field', 'relation', ...(entry.relation === 'partOf' ? ['parts'] : [])], from, report);
    if (entry.parts !== undefined && !isWholeBetween(entry.parts, 2, MOST_PARTS))
      report.add('VALUE_INVALID', from + pointer('parts'), {
        expected: 'WHOLE_NUMBER_BETWEEN',
        least: 2,
        most: MOST_PARTS,
      });
    return [entry as unknown as Lineage];
  });
}

function isWholeBetween(value: Json, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
