import { randomUUID } from 'node:crypto';
import { mayRead } from '../src/what-tokens-read.ts';
import { mutations, queries } from './every-operation.ts';
import { canaries, type GuardedCity, type Ids } from './guarded-city.ts';
import { ofTheCity, type Operation } from './operation.ts';
import type { Person } from './test-app.ts';
import { wordedOperation, type Kind } from './worded-operation.ts';

export const refusals = ['FORBIDDEN', 'NOT_FOUND'];
export const mistakes = ['INTERNAL', 'UNAVAILABLE', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];
/** What anybody may send, and how it is answered when it is sent by a stranger in vain; null: without an error. */
export const forStrangers = {
  ...{ activateAccount: 'SIGN_IN_FAILED', signIn: 'SIGN_IN_FAILED', signInAsDemoRole: 'NOT_FOUND' },
  ...{ setDemoDate: 'INVALID_INPUT', signOut: null },
};

export type Guarded = Operation & { may: NonNullable<Operation['may']> };
export type Asked = { kind: Kind; name: string; operation: Operation };

export const all: readonly Asked[] = (['query', 'mutation'] as const).flatMap((kind) =>
  Object.entries(kind === 'query' ? queries : mutations).map(([name, operation]) => ({ kind, name, operation })),
);
export const guarded = all.filter(({ operation }) => operation.may) as readonly (Asked & { operation: Guarded })[];
/** Of what is hidden from somebody, each operation by each id that it takes of it. */
export const hidingFrom = (who: string) =>
  all
    .filter(({ operation }) => !operation.seenBy?.includes(who))
    .flatMap((asked) => (asked.operation.hides ?? []).map((hidden) => ({ ...asked, hidden })));
/** What those who may name beside the thing itself, and may not see. */
export const namedBeside = guarded.flatMap((asked) =>
  (asked.operation.hides ?? []).slice(1).map((hidden) => ({ ...asked, hidden })),
);

export const plantedIn = (answer: object) =>
  Object.values(canaries).filter((canary) => JSON.stringify(answer).includes(canary));
/** Without the library of the city, which is there for designers of the units below it. */
export const hiddenIn = (answer: object, who: string) =>
  plantedIn(answer).filter((canary) => !(canary === canaries.entry && ofTheCity.includes(who)));

/** The same ids, but one of something that never was. */
export const withUnknown = (ids: Ids, hidden: keyof Ids): Ids => ({
  ...ids,
  [hidden]: hidden === 'receipt' ? '2025-999999999-1' : randomUUID(),
});

/** What an access token for all that there is to read may ask for, of a question that it may ask. */
export const programReads = (name: string) => {
  const reads = (type: string, field: string) => mayRead(['figures', 'reports'], type, field);
  return reads('Query', name) ? reads : undefined;
};

/** How operations are asked about what is in a city. */
export function askedIn(world: () => GuardedCity) {
  const worded = (
    kind: Kind,
    name: string,
    args: Record<string, unknown>,
    whole = false,
    reads?: ReturnType<typeof programReads>,
  ) => wordedOperation({ kind, name, args, snapshot: world().ids.snapshot, whole, reads });
  const ask = (person: Person, ...what: Parameters<typeof worded>) => person.ask(...worded(...what));
  /** What somebody is told who may not, or the answer of whoever may. */
  const told = async (person: Person, { kind, name, operation }: Asked, ids: Ids, more: object = {}) => {
    const args = operation.args!(ids) as { input?: object };
    const { data, errors } = await ask(person, kind, name, { ...args, input: { ...args.input, ...more } });
    return { data, refused: errors?.map(({ message, extensions }) => [message, extensions]) };
  };
  const codeOf = async (person: Person, kind: Kind, name: string, args: Record<string, unknown>) =>
    (await ask(person, kind, name, args)).errors?.[0]?.extensions.code;
  /** As whoever has it open sends it: the revision of the report or the plan. */
  const seenNow = async ({ operation }: Asked, ids: Ids) => {
    const { input } = operation.args!(ids) as { input: { reportId?: string; planId?: string } };
    if (!('expectedRevision' in input)) return {};
    const { rows } = await world().city.app.owner.query<{ expectedRevision: number }>(
      `SELECT edit_revision::int AS "expectedRevision" FROM ${input.reportId ? 'reports' : 'plans'} WHERE uid = $1`,
      [input.reportId ?? input.planId],
    );
    return rows[0]!;
  };
  return { worded, ask, told, codeOf, seenNow };
}
