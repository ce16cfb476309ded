import { expect, it } from 'vitest';
import { BodyRoom } from './body-room.ts';

it('gives up what has been coming longest: of the same address, or of the one that has most', () => {
  const room = new BodyRoom({ ofAddress: 10, together: 15 });
  const dropped: string[] = [];
  const take = (address: string, bytes: number) =>
    room.take(address, bytes, () => void dropped.push(`${address} ${bytes}`));
  const read = take('a', 4);
  take('a', 6);
  read();
  take('a', 3);
  expect(dropped).toEqual([]);
  take('a', 5);
  expect(dropped).toEqual(['a 6']);
  take('b', 7);
  take('c', 1);
  expect(dropped).toEqual(['a 6', 'a 3']);
  take('c', 9);
  expect(dropped).toEqual(['a 6', 'a 3', 'b 7']);
});

it('has room again for as much as was read', () => {
  const room = new BodyRoom({ ofAddress: 10, together: 10 });
  const nobody = () => expect.unreachable();
  for (let times = 0; times < 5; times++) {
    const read = room.take('a', 10, nobody);
    read();
    read();
  }
});
