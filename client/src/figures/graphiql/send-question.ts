import type { Fetcher } from '@graphiql/toolkit';

/** Sends what is asked to our own server, in the name of the person whose page this is, and answers whatever it says. */
export const sendQuestion =
  (person: string | undefined): Fetcher =>
  async (params) => {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(person ? { 'x-page-of': person } : {}) },
      body: JSON.stringify(params),
    });
    return (await answer.json()) as Record<string, unknown>;
  };

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
