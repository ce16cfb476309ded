import fc from 'fast-check';
import type { JsonObject } from '../dialect/json.ts';

/** A key, or a group of such. */
export type Placed = string | JsonObject;

/** How keys are put into sections and groups: in which order, how many in each part, which parts become groups. */
export interface Layout {
  turn: number;
  sizes: number[];
  grouped: boolean[];
}

/** Any layout; it fits any number of keys. */
export const layout: fc.Arbitrary<Layout> = fc.record({
  turn: fc.nat(5),
  sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
  grouped: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
});

/** The sections: each key stands in one place, some in a group, some in a group of a group. */
export function layOut(keys: Placed[], { turn, sizes, grouped }: Layout, newId: () => string): JsonObject[] {
  const rest = [...keys.slice(turn), ...keys.slice(0, turn)];
  const part = (title: string, fields: Placed[]): JsonObject => ({ id: newId(), title, fields });
  const sections: JsonObject[] = [];
  for (let at = 0; rest.length > 0 || sections.length === 0; at += 1) {
    let fields = rest.splice(0, sizes[at % sizes.length]);
    if (grouped[at % grouped.length])
      fields = [part(`Nhóm ${at + 1}`, [...fields.splice(1), part('Nhóm con', fields)])];
    sections.push(part(`Phần ${at + 1}`, fields));
  }
  return sections;
}
