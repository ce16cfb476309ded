import { redirect } from 'react-router';
import { fetchGraphql } from '../apollo/fetch-graphql.ts';
import { Refusal } from '../apollo/problems.ts';
import type { HomeQuery } from '../gql/graphql.ts';
import { homeFor } from '../people/home.ts';

/** Asked without Apollo, as the page it leads to is not known yet. */
const homeDocument = /* GraphQL */ `
  query Home {
    viewer {
      id
      roles {
        role
      }
    }
    firstSteps {
      kind
      isDone
    }
  }
`;

/** `/` leads each person to their own first screen, and an office that has not issued a plan yet to its first steps. */
export async function homeLoader(): Promise<Response> {
  try {
    const { viewer, firstSteps } = await fetchGraphql<HomeQuery>(homeDocument);
    const begins = firstSteps.some(({ kind, isDone }) => kind === 'ISSUE' && !isDone);
    return redirect(begins ? '/first-day' : homeFor(viewer?.roles ?? []));
  } catch (error) {
    if (error instanceof Refusal && error.code === 'UNAUTHENTICATED') return redirect('/sign-in');
    throw error;
  }
}
