import { randomUUID } from 'node:crypto';
import type { Role, UnitKind } from '@ke-hoach/schema';
import type pg from 'pg';
import { plansGiven } from './given-plans.ts';

export type { GivenForm } from './given-plans.ts';

/** Data of a test in the domain's words, written by the owner straight into the tables. */
export function given(owner: pg.Client) {
  const one = async (sql: string, params: unknown[]): Promise<string> =>
    String((await owner.query<{ id: string }>(sql, params)).rows[0]!.id);

  return {
    /** A unit placed under another, from and (exclusive) to a date. Answers its inner key. */
    async unit(input: {
      name: string;
      kind: UnitKind;
      under?: string;
      from?: string;
      to?: string;
      code?: string;
    }): Promise<string> {
      const id = await one('INSERT INTO units DEFAULT VALUES RETURNING id', []);
      await owner.query(
        `INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, code, valid)
         VALUES ($1, 'territory', $2, $3, $4, $5, daterange($6, $7))`,
        [
          id,
          input.under ?? null,
          input.name,
          input.kind,
          input.code ?? null,
          input.from ?? '2020-01-01',
          input.to ?? null,
        ],
      );
      return id;
    },

    /** On a date one unit passed into another. */
    async succession(input: { from: string; to: string; on: string; kind?: string; share?: string }): Promise<void> {
      await owner.query(
        'INSERT INTO unit_successions (kind, effective, from_unit, to_unit, share) VALUES ($1, $2, $3, $4, $5)',
        [input.kind ?? 'merge', input.on, input.from, input.to, input.share ?? null],
      );
    },

    /** To be called when all units stand. */
    async closure(): Promise<void> {
      await owner.query('SELECT rebuild_unit_closure()');
    },

    /** Somebody with roles at a unit; sign in with `app.as(login)`. */
    async person(input: {
      login: string;
      name?: string;
      roles: Role[];
      at: string;
      passwordHash?: string;
    }): Promise<string> {
      const id = await one(
        'INSERT INTO accounts (login, name, title, demo_card, password_hash) VALUES ($1, $2, $3, $1, $4) RETURNING id',
        [input.login, input.name ?? input.login, 'Cán bộ', input.passwordHash ?? null],
      );
      for (const role of input.roles) {
        await owner.query('INSERT INTO role_holdings (account_id, role, unit_id) VALUES ($1, $2, $3)', [
          id,
          role,
          input.at,
        ]);
      }
      return id;
    },

    ...plansGiven(owner),
  };
}

/** A fresh idempotency key. */
export const key = () => randomUUID();
