import { expect, it } from 'vitest';
import { BodyRoom } from './body-room.ts';

it('an address has so much room, all together have more, and what was read gives it back', () => {
  const room = new BodyRoom({ ofAddress: 10, together: 15 });
  const first = room.take('a', 10)!;
  expect(room.take('a', 1)).toBeNull();
  const other = room.take('b', 5)!;
  expect(room.take('c', 1)).toBeNull();
  other();
  expect(room.take('b', 5)).not.toBeNull();
  first();
  expect(room.take('a', 10)).not.toBeNull();
});
