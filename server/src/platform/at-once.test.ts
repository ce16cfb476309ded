import { expect, it } from 'vitest';
import { atOnce } from './at-once.ts';

it('makes one statement of several, each with its own values', () => {
  const first = { sql: 'INSERT INTO a VALUES ($1, $2)', params: ['x', 'y'] };
  const second = { sql: 'UPDATE b SET c = $1 WHERE d = $2 OR d = $1', params: [1, 2] };
  expect(atOnce(first)).toEqual(first);
  expect(atOnce(first, second, { sql: 'INSERT INTO e VALUES ($1) RETURNING f', params: [null] })).toEqual({
    sql:
      'WITH done_0 AS (INSERT INTO a VALUES ($1, $2)), done_1 AS (UPDATE b SET c = $3 WHERE d = $4 OR d = $3) ' +
      'INSERT INTO e VALUES ($5) RETURNING f',
    params: ['x', 'y', 1, 2, null],
  });
});

it('makes the same text for the same statements, and another for others', () => {
  const insert = (value: string) => ({ sql: 'INSERT INTO a VALUES ($1)', params: [value] });
  const update = (value: string) => ({ sql: 'UPDATE b SET c = $1', params: [value] });
  const sql = 'WITH done_0 AS (INSERT INTO a VALUES ($1)) UPDATE b SET c = $2';
  expect(atOnce(insert('x'), update('y'))).toEqual({ sql, params: ['x', 'y'] });
  expect(atOnce(insert('z'), update('w'))).toEqual({ sql, params: ['z', 'w'] });
  const swapped = 'WITH done_0 AS (UPDATE b SET c = $1) INSERT INTO a VALUES ($2)';
  expect(atOnce(update('y'), insert('x'))).toEqual({ sql: swapped, params: ['y', 'x'] });
});
