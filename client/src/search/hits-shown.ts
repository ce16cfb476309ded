import type { SearchKind } from '../gql/graphql.ts';
import type { Hit } from './search-operations.ts';

/** Shown of a kind at first, and of units that are gone. */
const shown = 6;
const formerShown = 3;
/** What is asked for: one more, which tells whether there is more. */
export const askedFirst = shown + 1;
/** Of the one kind of which somebody wants to see more. */
export const askedMore = 100;

/** A kind in the order of the screen: what has a name before what is a sentence. */
export const kinds: readonly SearchKind[] = [
  ...(['UNIT', 'PLAN', 'REPORT', 'ENTRY', 'FORM', 'PERSON'] as const),
  ...(['TASK', 'TARGET', 'ANNOUNCEMENT', 'QUESTION', 'DASHBOARD'] as const),
];

export interface Group {
  kind: SearchKind;
  hits: readonly Hit[];
  hasMore: boolean;
}

/** What was found, kind by kind; of one kind all that `more` holds. */
export function groupsOf(found: readonly Hit[], more: { kind: SearchKind; hits: readonly Hit[] } | null): Group[] {
  return kinds
    .map((kind): Group => {
      if (more?.kind === kind) return { kind, hits: more.hits, hasMore: false };
      const all = found.filter((hit) => hit.kind === kind);
      const first = all.filter(({ former }) => !former).slice(0, shown);
      const hits = [...first, ...all.filter(({ former }) => former).slice(0, formerShown)];
      return { kind, hits, hasMore: hits.length < all.length };
    })
    .filter(({ hits }) => hits.length > 0);
}
