import { expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

it('lets so many of one asker through at the same time, in the order they came, and others at once', async () => {
  const turn = inTurn(2, 10);
  const begun: string[] = [];
  const ask = async (asker: string, name: string) => {
    const leave = (await turn(asker))!;
    begun.push(name);
    return leave;
  };
  const [first, second] = await Promise.all([ask('an', '1'), ask('an', '2')]);
  const third = ask('an', '3');
  const fourth = ask('an', '4');
  const other = await ask('lan', 'lan');
  expect(begun).toEqual(['1', '2', 'lan']);
  first();
  // Saying it twice lets nobody else in.
  first();
  (await third)();
  const last = await fourth;
  expect(begun).toEqual(['1', '2', 'lan', '3', '4']);
  for (const leave of [second, other, last]) leave();
  await Promise.all([ask('an', '5'), ask('an', '6')]);
  expect(begun.slice(5)).toEqual(['5', '6']);
});

it('lets what weighs more take several places, and nothing that came later past it', async () => {
  const turn = inTurn(4, 10);
  const begun: string[] = [];
  const ask = async (name: string, weight: number) => {
    const leave = (await turn('an', { weight }))!;
    begun.push(name);
    return leave;
  };
  const [three, one] = await Promise.all([ask('three', 3), ask('one', 1)]);
  const two = ask('two', 2);
  const small = ask('small', 1);
  one();
  await Promise.resolve();
  expect(begun).toEqual(['three', 'one']);
  three();
  for (const leave of await Promise.all([two, small])) leave();
  expect(begun.slice(2)).toEqual(['two', 'small']);
  (await ask('all, and more than there are', 9))();
  expect(begun).toHaveLength(5);
});

it('lets no more than so many wait', async () => {
  const turn = inTurn(1, 1);
  const leave = (await turn('an'))!;
  const second = turn('an');
  expect(await turn('an')).toBeNull();
  expect(await turn('lan')).not.toBeNull();
  leave();
  expect(await second).not.toBeNull();
});

it('has who waits give up what others need, and nobody else', async () => {
  const turn = inTurn(1, 10);
  let given = 0;
  const give = async () => void (given += 1);
  const leave = (await turn('an', { beforeWaiting: give }))!;
  expect(given).toBe(0);
  const second = turn('an', { beforeWaiting: give });
  expect(given).toBe(1);
  leave();
  expect(await second).not.toBeNull();
});
