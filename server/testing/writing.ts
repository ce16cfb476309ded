import { randomUUID } from 'node:crypto';
import type { SmallCity } from './small-city.ts';

/** A text for a place of an input, at most so long. `cells.value` is the place in each of a list. */
export type TextAt = (place: string, longest?: number) => string;

/** One command in a state where it works, with a text at each place where a person may write one. */
export interface Writing {
  mutation: string;
  by: string;
  /** The input without its key. */
  input(text: TextAt): Promise<object> | object;
  /** What must have happened before. */
  before?(): Promise<unknown>;
}

/** A command on what is there now: outer ids and revisions come from the tables. */
export interface Now {
  one<T = string>(sql: string, params?: unknown[]): Promise<T>;
  account(login: string): Promise<string>;
  /** The city's plan, and the plan that was made last, each as it stands. */
  plan(more: object): Promise<object>;
  newestPlan(more: object): Promise<object>;
  /** The report of a unit as it stands. */
  report(unit: string, more?: object): Promise<{ reportId: string; expectedRevision: number }>;
  /** Has somebody do something that is no part of what is tried. */
  does(login: string, mutation: string, input: object, type?: string): Promise<void>;
}

export function nowOf({ app, plan }: SmallCity): Now {
  const one: Now['one'] = async (sql, params = []) =>
    Object.values((await app.owner.query(sql, params)).rows[0])[0] as any;
  const seen = async (table: string, uid: string) =>
    one<number>(`SELECT edit_revision FROM ${table} WHERE uid = $1`, [uid]);
  const planSeen = async (planId: string, more: object) => ({
    ...{ planId, expectedRevision: await seen('plans', planId) },
    ...more,
  });
  return {
    one,
    account: (login) => one('SELECT uid FROM accounts WHERE login = $1', [login]),
    plan: (more) => planSeen(plan, more),
    newestPlan: async (more) => planSeen(await one('SELECT uid FROM plans ORDER BY id DESC LIMIT 1'), more),
    report: async (unit, more = {}) => {
      const reportId = await one('SELECT uid FROM reports WHERE unit_id = $1 ORDER BY id LIMIT 1', [unit]);
      return { reportId, expectedRevision: await seen('reports', reportId), ...more };
    },
    does: async (login, mutation, input, type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`) => {
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
      const answer = await (await app.as(login)).get(query, { input: { ...input, idempotencyKey: randomUUID() } });
      if (!isDone(answer[mutation].__typename)) throw new Error(`${mutation}: ${JSON.stringify(answer)}`);
    },
  };
}

/** Does the name of a result say that it was done? */
export const isDone = (type: string) =>
  !/Refused|Conflict|Rejected|ContextChanged|Taken$|TooWeak|Unconfirmed|Kept$/.test(type);
