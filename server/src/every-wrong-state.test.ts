import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedIn } from '../testing/asked-in-vain.ts';
import { mutations } from '../testing/every-operation.ts';
import { guardedCity, type GuardedCity } from '../testing/guarded-city.ts';
import { operations } from '../testing/worded-operation.ts';
import { wrongStates, type WrongStates } from '../testing/wrong-states.ts';

const tried = Object.entries(wrongStates).filter(
  (entry): entry is [string, WrongStates] => typeof entry[1] !== 'string',
);

describe('every command', () => {
  let world: GuardedCity;
  beforeAll(async () => void (world = await guardedCity()));
  afterAll(() => world.city.app.close());
  const { ask } = askedIn(() => world);
  const places = ['self', 'above'] as const;

  it('says in which states it is refused, or why there is none', () => {
    expect(Object.keys(wrongStates).toSorted()).toEqual(Object.keys(mutations).toSorted());
    for (const [name, { states }] of tried) expect(states, name).not.toEqual([]);
  });

  const stateOf = async (uid: string) => {
    const sql = `SELECT state, edit_revision::int AS revision FROM reports WHERE uid = $1
      UNION ALL SELECT state, edit_revision FROM plans WHERE uid = $1`;
    return (await world.city.app.owner.query<{ state: string; revision: number }>(sql, [uid])).rows[0]!;
  };
  const put = async (uid: string, state: string) => {
    for (const table of ['reports', 'plans'])
      await world.city.app.owner.query(`UPDATE ${table} SET state = $2 WHERE uid = $1`, [uid, state]);
  };
  const commandFor = (name: string, told: string) =>
    `mutation ($input: ${String(operations.mutation[name]!.args[0]!.type)}) { ${name}(input: $input) { ${told} } }`;
  const withKey = ({ input }: { input: object }) => ({ input: { ...input, idempotencyKey: randomUUID() } });
  /** As whoever has it open sends it: the revision that stands, wherever one is asked for. */
  const asSeen = (value: unknown, expectedRevision: number): unknown => {
    if (Array.isArray(value)) return value.map((one) => asSeen(one, expectedRevision));
    if (typeof value !== 'object' || value === null) return value;
    const known = Object.entries(value).map(([key, one]) => [key, asSeen(one, expectedRevision)] as const);
    return { ...Object.fromEntries(known), ...('expectedRevision' in value && { expectedRevision }) };
  };

  it.each(tried)(
    '%s is refused in every state that it does not fit, and leaves the thing as it is',
    async (name, wrong) => {
      const { may, args } = mutations[name]!;
      const place = places.find((one) => may?.[one]?.length)!;
      const person = await world.insider(place, [may![place]![0]!]);
      const uid = world.ids[wrong.of];
      const before = await stateOf(uid);
      const { input } = args!({ ...world.ids, ...wrong.ids?.(world.ids) }) as { input: object };
      const sent = { input: asSeen({ ...input, ...wrong.more }, before.revision) as object };
      const answered: Record<string, string> = {};
      for (const state of wrong.states) {
        await put(uid, state);
        const { data, errors } = wrong.left
          ? await person.ask(commandFor(name, wrong.left), withKey(sent))
          : await ask(person, 'mutation', name, sent);
        const isLeft = wrong.left && JSON.stringify(data ?? null).includes('{"left":"WRONG_STATE"}');
        answered[state] = errors?.[0]?.extensions.code ?? (isLeft ? wrong.code : 'done');
        expect(await stateOf(uid), `${name} ${state}`).toEqual({ ...before, state });
      }
      await put(uid, before.state);
      expect(answered).toEqual(Object.fromEntries(wrong.states.map((state) => [state, wrong.code])));
    },
  );
});
