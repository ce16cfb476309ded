import { expect, test } from 'vitest';
import { communeHalfYear, communeHalfYear2026 } from '../../examples/index.ts';
import { smallForm } from '../../examples/small.ts';
import { done, read } from '../testing/editing.ts';
import { carryContext } from './index.ts';

test('earlier figures follow their fields to the names of another version', () => {
  const small = read(smallForm());
  const id = (key: string) => small.field(key)?.id ?? '';
  const { document } = done(small.document, { type: 'renameField', field: id('a'), key: 'renamed' });
  const renamed = done(document, { type: 'removeField', field: id('name') }).form;
  const previous = { a: 3, name: 'x', unknown: 1 };
  const context = { today: '2025-06-01', planYear: 2025, previous, earlierThisYear: { a: 5 } };
  expect(carryContext(small, renamed, context)).toEqual({
    today: '2025-06-01',
    planYear: 2025,
    previous: { renamed: 3 },
    earlierThisYear: { renamed: 5 },
  });
});

test('figures of merged fields are added up when all are given; a part has no figure of the whole', () => {
  const [before, after] = [read(communeHalfYear), read(communeHalfYear2026())];
  const carried = (previous: Record<string, string | null>) =>
    carryContext(before, after, { today: '2026-06-01', previous }).previous;
  const given = { fundingMembers: '20000000', fundingSocial: '5000000', articleCount: '7', videoCount: '2' };
  expect(carried(given)).toEqual({ fundingCommunity: '25000000', videoCount: '2' });
  expect(carried({ fundingMembers: '20000000' })).toEqual({});
  expect(carried({ ...given, fundingSocial: null })).toEqual({ videoCount: '2' });
});
