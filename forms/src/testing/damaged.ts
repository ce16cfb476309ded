import fc from 'fast-check';
import type { FormDocument, Json } from '../index.ts';

/** What nobody expects in a document or an answer. */
export const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    'constructor',
    '__proto__',
    'if',
    'rows',
    { $ref: '#' },
    { const: 1 },
    [{}],
    -1,
    2 ** 53,
    '\ud800',
  ),
);

/** The document with some of its parts, chosen at random, replaced, taken away or added to. */
export function damaged(document: FormDocument): fc.Arbitrary<unknown> {
  const damage = fc.record({
    steps: fc.array(fc.nat(40), { minLength: 1, maxLength: 9 }),
    value: junk,
    name: fc.string({ maxLength: 9 }),
    way: fc.nat(2),
  });
  return fc.array(damage, { minLength: 1, maxLength: 3 }).map((all) => {
    const copy = structuredClone(document) as unknown as Record<string, Json>;
    for (const { steps, value, name, way } of all) {
      let at: Record<string, Json> = copy;
      for (const step of steps.slice(1)) {
        const inner = Object.values(at).filter((member) => typeof member === 'object' && member !== null);
        at = (inner[step % Math.max(1, inner.length)] ?? at) as Record<string, Json>;
      }
      const keys = Object.keys(at);
      const key = keys[(steps[0] ?? 0) % Math.max(1, keys.length)] ?? name;
      if (way === 0) at[key] = value;
      else if (way === 1) delete at[key];
      else at[name] = value;
    }
    return copy;
  });
}
