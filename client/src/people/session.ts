import { fetchGraphql } from '../apollo/fetch-graphql.ts';
import type {
  DemoCardsQuery,
  SignInAsDemoRoleMutation,
  SignInMutation,
  SignInMutationVariables,
  ViewerRolesFragment,
} from '../gql/graphql.ts';

/** Signing in, the demo's role cards, whether anybody can: asked without Apollo, and all the sign-in screen needs. */
const viewerRoles = /* GraphQL */ `
  fragment ViewerRoles on Viewer {
    id
    name
    roles {
      role
    }
  }
`;

const signInDocument = /* GraphQL */ `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ...ViewerRoles
    }
  }
`;

const demoRoleDocument = /* GraphQL */ `
  mutation SignInAsDemoRole($card: String!) {
    signInAsDemoRole(input: { card: $card }) {
      ...ViewerRoles
    }
  }
`;

const cardsDocument = /* GraphQL */ `
  query DemoCards {
    awaitsAdministrator
    demo {
      today
      cards {
        key
        name
        title
        unitName
        role
      }
    }
  }
`;

export type SignedIn = ViewerRolesFragment;
export type DemoCard = NonNullable<DemoCardsQuery['demo']>['cards'][number];

export async function signIn(input: SignInMutationVariables['input']): Promise<SignedIn> {
  return (await fetchGraphql<SignInMutation>(signInDocument + viewerRoles, { input })).signIn;
}

/** Enters the demonstration as one of its people. Throws DEMO_ONLY elsewhere. */
export async function signInAsDemoRole(card: string): Promise<SignedIn> {
  return (await fetchGraphql<SignInAsDemoRoleMutation>(demoRoleDocument + viewerRoles, { card })).signInAsDemoRole;
}

/** Who may come in: the demo's people, none outside the demonstration; and whether nobody can yet. */
export async function whoMayEnter(): Promise<{ cards: DemoCard[]; awaitsAdministrator: boolean }> {
  const { demo, awaitsAdministrator } = await fetchGraphql<DemoCardsQuery>(cardsDocument);
  return { cards: demo?.cards ?? [], awaitsAdministrator };
}

export const demoCards = async (): Promise<DemoCard[]> => (await whoMayEnter()).cards;
