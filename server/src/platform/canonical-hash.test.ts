import { contentHash } from '@ke-hoach/forms';
import { expect, it } from 'vitest';
import { canonicalHash } from './canonical-hash.ts';

it('is the hash that the form language reckons', () => {
  for (const value of [{ b: [1, 'Xã Hòa Tiến', null], a: 'x'.repeat(10_000) }, '\ud800', {}])
    expect(canonicalHash(value)).toBe(contentHash(value));
});
