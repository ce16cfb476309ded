import type { ApolloClient } from '@apollo/client';
import type { FormDocument } from '@ke-hoach/forms';
import { goingBack, type Operation } from '@ke-hoach/forms/build';
import { graphql } from '../gql/gql.ts';

/** The draft as it stands, with what undoes its newest edits. */
const FormDraftWayBackDocument = graphql(`
  query FormDraftWayBack($id: ID!, $after: String) {
    form(id: $id) {
      id
      draft {
        id
        editRevision
        schema
        uiSchema
      }
      draftEdits(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            revision
            inverse
          }
        }
      }
    }
  }
`);

/**
 * The one edit that takes a draft back to how it was after the step of a revision, and how many steps that undoes; null
 * where one of them cannot be undone any more. As many pages are read as there are steps in between; the first one has the
 * draft, as whatever is done meanwhile stands before it.
 */
export async function wayBackTo(
  client: ApolloClient,
  formId: string,
  revision: number,
): Promise<{ back: Operation; undoes: number } | null> {
  const page = async (after: string | null) => {
    const variables = { id: formId, after };
    const { data } = await client.query({ query: FormDraftWayBackDocument, variables, fetchPolicy: 'no-cache' });
    return data?.form;
  };
  const inverses: Operation[] = [];
  let form = await page(null);
  const document = form?.draft as unknown as FormDocument;
  while (form?.draft) {
    const { edges, pageInfo } = form.draftEdits;
    for (const { node } of edges) if (node.revision > revision) inverses.push(node.inverse as Operation);
    if (edges.some(({ node }) => node.revision <= revision)) {
      const { schema, uiSchema } = document;
      const back = goingBack({ schema, uiSchema }, inverses);
      return back && { back, undoes: inverses.length };
    }
    // The step itself is no longer kept: what came after it may not be whole either.
    form = pageInfo.hasNextPage && pageInfo.endCursor ? await page(pageInfo.endCursor) : null;
  }
  return null;
}
