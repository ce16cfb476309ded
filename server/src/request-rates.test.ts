import { expect, it } from 'vitest';
import type { Request } from './people/request.ts';
import { questionsInTurn } from './request-rates.ts';

it('lets a person have eight small questions under way, and one of all the fields there may be', async () => {
  const turnOf = questionsInTurn();
  const an = {
    ...{ viewer: { id: '1' }, address: '', reads: { end: async () => undefined } },
    isStillIn: async () => true,
  } as unknown as Request;
  const begun: number[] = [];
  const ask = async (cost: number) => {
    const leave = await turnOf(an, cost);
    begun.push(cost);
    return leave;
  };
  const small = await Promise.all(Array.from({ length: 7 }, () => ask(7500)));
  const large = ask(60_000);
  for (const leave of small) leave();
  const leave = await large;
  const next = ask(1);
  await Promise.resolve();
  expect(begun).toHaveLength(8);
  leave();
  await next;
  expect(begun.slice(7)).toEqual([60_000, 1]);
});
