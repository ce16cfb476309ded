import type { Lineage } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, pointer } from './json.ts';
import type { Json } from './json.ts';
import { isUuid } from './names.ts';
import { refuseOthers } from './read-texts.ts';

const relations: readonly unknown[] = ['sumOf', 'partOf', 'notComparable'];

/** Reads `x-lineage`: the retired fields of earlier versions that this one has something from. */
export function readLineage(list: Json | undefined, at: string, report: FormReport): Lineage[] {
  if (list === undefined) return [];
  if (!Array.isArray(list) || list.length === 0) report.add('VALUE_INVALID', at, { expected: 'field and relation' });
  return (Array.isArray(list) ? list : []).flatMap((entry, index) => {
    const from = at + pointer(index);
    if (!isObject(entry) || !isUuid(entry.field) || !relations.includes(entry.relation)) {
      report.add('VALUE_INVALID', from, { expected: `field, and relation: ${relations.join(', ')}` });
      return [];
    }
    refuseOthers(entry, ['field', 'relation'], from, report);
    return [entry as unknown as Lineage];
  });
}
