import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { isOuterId } from './outer-id.ts';
import { problem } from './problem.ts';

@ObjectType({ description: 'Where a page ends.' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Send it as `after` for the next page.' })
  endCursor!: string | null;
}

export interface Connection<T> {
  edges: { node: T; cursor: string }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** A Relay connection of one type. */
export function connectionType<T extends object>(node: ClassType<T>, name: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a page.` })
  class Edge {
    @Field(() => node)
    node!: T;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name}s.` })
  class Page implements Connection<T> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in all pages.' })
    totalCount!: number;
  }
  return Page;
}

/** Page size asked for: 1 to 100, or fewer where a row is costly. */
export function pageSize(first: number, most = 100): number {
  if (!Number.isInteger(first) || first < 1 || first > most) {
    throw problem('INVALID_INPUT', { path: 'first', reason: `1 to ${most}` });
  }
  return first;
}

/** Cursors are opaque: the values of the last row's order. */
export const encodeCursor = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

/** What a part of a cursor may be; `any` is for cursors that never reach a cast. */
const parts = {
  any: () => true,
  text: (value: unknown) => typeof value === 'string',
  integer: (value: unknown) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  key: (value: unknown) => typeof value === 'string' && /^\d{1,18}$/.test(value),
  date: (value: unknown) => typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value),
  id: (value: unknown) => typeof value === 'string' && isOuterId(value),
};
export type CursorPart = keyof typeof parts;

/** The values of a cursor of this shape; a damaged or made-up one is the asker's mistake. */
export function decodeCursor(after: string | null | undefined, shape: readonly CursorPart[]): unknown[] | null {
  if (after == null) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    const fits = Array.isArray(values) && values.length === shape.length;
    if (fits && shape.every((part, index) => parts[part]((values as unknown[])[index]))) return values as unknown[];
  } catch {
    // falls through: what is no JSON is no cursor
  }
  throw problem('INVALID_INPUT', { path: 'after', reason: 'cursor' });
}

/** A page out of rows fetched with one more than asked; `total` counts all pages. */
export function page<R, T>(
  found: R[],
  size: number,
  total: number,
  node: (row: R) => T,
  cursor: (row: R) => unknown[],
): Connection<T> {
  const edges = found.slice(0, size).map((row) => ({ node: node(row), cursor: encodeCursor(cursor(row)) }));
  return {
    edges,
    pageInfo: { hasNextPage: found.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: total,
  };
}
