import { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { PUBLISHED_FORMS_PATH } from '@ke-hoach/schema';
import type { DocumentNode } from 'graphql';
import { switchMap } from 'rxjs';
import { graphql } from '../gql/gql.ts';
import type { PublishedForm_versionFragment } from '../gql/graphql.ts';
import { isOfForms, withoutForms } from './without-forms.ts';

declare global {
  interface Window {
    /** Published forms that `early.ts` asked for, by the hash of their content. */
    earlyForms?: Map<string, Promise<Response>>;
  }
}

/** A version whose form the screen reads. GraphQL is asked for the hash only: the form has an address of its own. */
graphql(`
  fragment PublishedForm_version on FormVersion {
    contentHash
    schema
    uiSchema
  }
`);

type Version = PublishedForm_versionFragment & { __typename?: string };

/**
 * Puts published forms into answers. Each is fetched once from where it never changes, and kept by the browser; on a
 * computer that several people share by this page alone.
 */
export function publishedForms(isShared: () => boolean): ApolloLink {
  const known = new Map<string, Promise<Version>>();
  const lean = new WeakMap<DocumentNode, DocumentNode>();
  const formOf = (hash: string): Promise<Version> => {
    const found = known.get(hash) ?? fetched(hash, isShared() ? 'no-store' : 'default');
    known.set(hash, found);
    found.catch(() => known.delete(hash));
    return found;
  };
  return new ApolloLink((operation, forward) => {
    if (!operation.query.definitions.some(isOfForms)) return forward(operation);
    // The same question is the same object each time: it is written out once.
    const asked = lean.get(operation.query) ?? withoutForms(operation.query);
    lean.set(operation.query, asked);
    operation.query = asked;
    return forward(operation).pipe(
      switchMap(async (answer) => {
        await Promise.all(versionsIn(answer.data).map(fill));
        return answer;
      }),
    );
  });

  async function fill(version: Version): Promise<void> {
    const { schema, uiSchema } = await formOf(version.contentHash);
    Object.assign(version, { schema, uiSchema });
  }
}

async function fetched(hash: string, cache: RequestCache): Promise<Version> {
  const early = window.earlyForms?.get(hash);
  window.earlyForms?.delete(hash);
  const response = await (early ?? fetch(`${PUBLISHED_FORMS_PATH}/${hash}`, { cache }));
  const body = (await response.json()) as Version;
  // Refused as GraphQL refuses: a session that is over waits for its person.
  if (!response.ok) throw new CombinedGraphQLErrors(body as object);
  return body;
}

/** The versions of an answer that came without their forms. */
function versionsIn(value: unknown): Version[] {
  if (typeof value !== 'object' || value === null) return [];
  const { __typename, contentHash, schema } = value as Partial<Version>;
  if (__typename === 'FormVersion' && contentHash && schema === undefined) return [value as Version];
  return Object.values(value).flatMap(versionsIn);
}
