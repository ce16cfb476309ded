import type { Fetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';

/** Sends what is asked to our own server, in the name of the person whose page this is, and answers whatever it says. */
export const sendQuestion =
  (person: string | undefined): Fetcher =>
  async ({ operationName, ...asked }) => {
    const named = operationName && isNamedIn(asked.query, operationName) ? { operationName } : {};
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(person ? { 'x-page-of': person } : {}) },
      body: JSON.stringify({ ...asked, ...named }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };

/** For a moment after another question is put in its place GraphiQL still names the one before. */
function isNamedIn(query: string, name: string): boolean {
  try {
    return parse(query).definitions.some(
      (part) => part.kind === Kind.OPERATION_DEFINITION && part.name?.value === name,
    );
  } catch {
    return true;
  }
}

/** What GraphiQL would keep in the browser: it lives as long as the page, for the next person may use the same computer. */
export function storageOfPage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'length' | 'clear'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}
