import fc from 'fast-check';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { canonicalJson, contentHash } from '../index.ts';

test('canonical JSON agrees with the reference implementation of RFC 8785', () => {
  const values = fc.jsonValue({ stringUnit: 'grapheme' });
  fc.assert(
    fc.property(values, (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }),
  );
});

test.each([
  [{ b: 1, a: [true, null, 'Đ'] }, '{"a":[true,null,"Đ"],"b":1}'],
  [{ a: undefined, b: -0 }, '{"b":0}'],
  [[undefined, 1e21, 1e-7], '[null,1e+21,1e-7]'],
  [{ '\u20ac': 1, '\r': 2, '1': 3 }, '{"\\r":2,"1":3,"€":1}'],
])('%j is written as %s', (value, text) => expect(canonicalJson(value)).toBe(text));

test('the hash is SHA-256 in hex', () => {
  expect(contentHash('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126');
});
