import { pointer } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { outOfBounds } from './bounds.ts';
import { MOST_FAULTS } from './fault.ts';
import type { SchemaFault } from './fault.ts';
import { Seen } from './node.ts';
import type { SchemaNode, Visit } from './node.ts';
import { MOST_NESTED, Work, WorkSpent } from './work.ts';

/** The largest value that is judged; answers of a report are never larger. */
export const valueBounds = { text: 768 * 1024, values: 400_000, depth: 64 } as const;

/**
 * What a schema does not allow about a value of any origin; none when it is valid. Never throws and ends within a
 * bounded number of steps; what would need more is answered with TOO_MUCH_WORK.
 */
export function check(root: SchemaNode, value: unknown): SchemaFault[] {
  const outside = outOfBounds(value, valueBounds);
  if (outside) {
    const code = outside.code === 'NOT_JSON' ? 'NOT_JSON' : 'TOO_MUCH_WORK';
    return [{ code, keyword: '', pointer: outside.pointer, schema: '' }];
  }
  const judging = new Judging();
  try {
    judging.judge(root, value as Json, true);
    return judging.faults;
  } catch (fault) {
    if (!(fault instanceof WorkSpent)) throw fault;
    return [{ code: 'TOO_MUCH_WORK', keyword: '', pointer: '', schema: '' }];
  }
}

class Judging {
  readonly faults: SchemaFault[] = [];
  private readonly work = new Work();
  private readonly path: (string | number)[] = [];
  private nested = 0;

  /** Whether the schema allows the value; what it has seen goes `onto` the caller. Only `telling` lists faults. */
  judge(node: SchemaNode, value: Json, telling: boolean, onto?: Seen): boolean {
    this.work.spend(1);
    if (node.never) return this.tell('false', node, telling);
    if (this.nested >= MOST_NESTED) throw new WorkSpent();
    this.nested += 1;
    const seen = new Seen();
    const visit: Visit = {
      work: this.work,
      seen,
      same: (other, same, quiet = false) => this.judge(other, same, telling && !quiet, seen),
      part: (other, part, key, quiet = false) => {
        this.path.push(key);
        const good = this.judge(other, part, telling && !quiet);
        this.path.pop();
        return good;
      },
    };
    let good = true;
    for (const step of node.steps) {
      this.work.spend(0.5);
      if (step.holds(value, visit)) continue;
      good = false;
      if (step.tells) this.tell(step.keyword, node, telling);
      if (!telling) break;
    }
    this.nested -= 1;
    if (onto && (good || telling)) {
      this.work.spend(seen.keys.size);
      onto.add(seen);
    }
    return good;
  }

  private tell(keyword: string, node: SchemaNode, telling: boolean): false {
    if (telling && this.faults.length < MOST_FAULTS)
      this.faults.push({ code: 'NOT_VALID', keyword, pointer: pointer(...this.path), schema: node.at });
    return false;
  }
}
