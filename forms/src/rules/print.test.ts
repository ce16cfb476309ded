import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Expression, Node } from './expression.ts';
import { parseExpression } from './parse.ts';
import { printExpression } from './print.ts';
import { runs } from '../testing/runs.ts';

test.each([
  ['a+b*c', 'a + b * c'],
  ['(a+b)*c', '(a + b) * c'],
  ['a-(b-c)', 'a - (b - c)'],
  ['((a-b))-c', 'a - b - c'],
  ['a&&(b||c)', 'a && (b || c)'],
  ['(a&&b)||c', 'a && b || c'],
  ['!(a>b)', '!(a > b)'],
  ['-(-a)', '--a'],
  ['(-a).b', '(-a).b'],
  ['(a?b:c)?d:(e?f:g)', '(a ? b : c) ? d : e ? f : g'],
  ['a in[\'x\',"y"]', 'a in ["x", "y"]'],
  ['"quo\\"te\\n\\t\\\\"', '"quo\\"te\\n\\t\\\\"'],
  ['rows . filter( r ,r.x>1 ) [0].x', 'rows.filter(r, r.x > 1)[0].x'],
  ['(a + b)[0].all(r, true) == null', '(a + b)[0].all(r, true) == null'],
])('%s is written as %s', (before, after) => {
  expect(printExpression(parseExpression(before))).toBe(after);
});

const name = fc.constantFrom('a', 'bb', 'c_3');
const pick = <T>(value: T) => fc.constant(value);

const { tree } = fc.letrec<{ tree: Node }>((tie) => {
  const part = tie('tree') as fc.Arbitrary<Expression>;
  return {
    tree: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      fc.record({ type: pick('name' as const), name, at: pick(0) }),
      fc.record({ type: pick('number' as const), value: fc.constantFrom('0', '12', '3.50') }),
      fc.record({ type: pick('text' as const), value: fc.string({ maxLength: 6 }) }),
      fc.record({ type: pick('bool' as const), value: fc.boolean() }),
      pick({ type: 'blank' } as const),
      fc.record({ type: pick('member' as const), object: part, name, at: pick(0) }),
      fc.record({ type: pick('index' as const), object: part, index: part }),
      fc.record({ type: pick('list' as const), items: fc.array(part, { maxLength: 3 }) }),
      fc.record({ type: pick('unary' as const), operator: fc.constantFrom('!' as const, '-' as const), operand: part }),
      fc.record({
        type: pick('binary' as const),
        operator: fc.constantFrom(
          ...(['+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', 'in', '&&', '||'] as const),
        ),
        left: part,
        right: part,
      }),
      fc.record({ type: pick('conditional' as const), test: part, yes: part, no: part }),
      fc.record({ type: pick('call' as const), name, args: fc.array(part, { maxLength: 3 }), at: pick(0) }),
      fc.record({
        type: pick('macro' as const),
        name: fc.constantFrom('filter' as const, 'map' as const, 'all' as const, 'exists' as const),
        target: part,
        variable: name,
        body: part,
      }),
    ),
  };
});

/** The tree without the places in its text. */
function meaning(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(meaning);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key]) => !['start', 'end', 'at'].includes(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, meaning(value)]));
}

test('what is written of any tree reads as that tree', () => {
  fc.assert(
    fc.property(tree, (any) => {
      const text = printExpression(any);
      fc.pre(text.length < 2000);
      expect(meaning(parseExpression(text))).toEqual(meaning(any));
      expect(printExpression(parseExpression(text))).toBe(text);
    }),
    runs(500),
  );
});

test('every part knows its place in the text', () => {
  fc.assert(
    fc.property(tree, (any) => {
      const text = printExpression(any);
      const check = (node: Expression): void => {
        const own = text.slice(node.start, node.end);
        expect(meaning(parseExpression(own))).toEqual(meaning(node));
        for (const value of Object.values(node).flat())
          if (typeof value === 'object' && value !== null) check(value as Expression);
      };
      check(parseExpression(text));
    }),
    runs(100),
  );
});

test.each([
  ['a + (b + c)', 4, 11],
  ['( a )', 0, 5],
])('brackets belong to the part they are around: %s', (text, start, end) => {
  const found = parseExpression(text);
  expect(found.type === 'binary' ? found.right : found).toMatchObject({ start, end });
});
