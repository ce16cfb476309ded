import type { Json } from '../dialect/json.ts';

/** One schema, what it allows and what it does not. */
export interface KeywordCase {
  schema: Json;
  allows: Json[];
  refuses: Json[];
}

/** What keywords that judge a single value allow and refuse, in our own words and examples. */
export const assertionCases: Record<string, KeywordCase[]> = {
  type: [
    { schema: { type: 'integer' }, allows: [3, -0, 1.0, 1e300], refuses: [0.5, '3', null, [3], true] },
    { schema: { type: 'number' }, allows: [3, 0.5], refuses: ['0.5'] },
    { schema: { type: 'object' }, allows: [{}], refuses: [[], null, 'o'] },
    { schema: { type: 'array' }, allows: [[]], refuses: [{}, null] },
    { schema: { type: ['string', 'null'] }, allows: ['', null], refuses: [0, false] },
    { schema: { type: ['integer', 'boolean'] }, allows: [1, false], refuses: [1.5] },
  ],
  const: [
    { schema: { const: { a: [1, null], b: 'x' } }, allows: [{ b: 'x', a: [1, null] }], refuses: [{ a: [null, 1] }, 1] },
    { schema: { const: 0 }, allows: [0, -0], refuses: [false, '', null, []] },
    { schema: { const: { __proto__: null, constructor: 1 } }, allows: [{ constructor: 1 }], refuses: [{}] },
  ],
  enum: [
    {
      schema: { enum: ['sáu', 6, null, [1]] },
      allows: ['sáu', 6, null, [1]],
      refuses: ['sau', '6', [], [1, 1], false],
    },
    { schema: { enum: [] }, allows: [], refuses: [null, 0] },
  ],
  minimum: [{ schema: { minimum: 1.5 }, allows: [1.5, 2, 'x'], refuses: [1.4, -2] }],
  maximum: [{ schema: { maximum: 300 }, allows: [300, 299.9, null], refuses: [300.1] }],
  exclusiveMinimum: [{ schema: { exclusiveMinimum: 1 }, allows: [1.1, 'a'], refuses: [1, 0] }],
  exclusiveMaximum: [{ schema: { exclusiveMaximum: 1 }, allows: [0.9, []], refuses: [1, 2] }],
  multipleOf: [
    { schema: { multipleOf: 0.1 }, allows: [0.3, 0.7, 1e15, 0, 'x'], refuses: [0.35] },
    { schema: { multipleOf: 3 }, allows: [9, -6, 4.5e15], refuses: [10, 1.5] },
    { schema: { multipleOf: 1e-8 }, allows: [99_000_000.000_000_01], refuses: [1e-9] },
    { schema: { multipleOf: 0.123_456_789 }, allows: [], refuses: [1e308] },
  ],
  minLength: [{ schema: { minLength: 2 }, allows: ['ếu', '𠮷𠮷', 5], refuses: ['𠮷', 'a', ''] }],
  maxLength: [{ schema: { maxLength: 2 }, allows: ['𠮷𠮷', 'ab', 100], refuses: ['abc'] }],
  pattern: [
    { schema: { pattern: '^[0-9]{2}$' }, allows: ['12', 12], refuses: ['1', '123', ''] },
    { schema: { pattern: 'hộ' }, allows: ['số hộ dân'], refuses: ['số hô dân'] },
  ],
  format: [{ schema: { format: 'email' }, allows: ['not one', 5], refuses: [] }],
};
