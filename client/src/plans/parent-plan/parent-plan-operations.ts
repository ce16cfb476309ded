import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment ParentPlan_parent on ParentPlan {
    basis
    type
    number
    issuedOn
    issuer
    subject
    link
    isFromYearBefore
    plan {
      id
    }
  }
`);

/** Plans kept here that may be the parent of a plan. */
export const PossibleParentsDocument = graphql(`
  query PossibleParents($id: ID!) {
    plan(id: $id) {
      id
      possibleParents {
        id
        year
        title
        number
        issuedOn
        owner {
          id
          name
        }
      }
    }
  }
`);

export const SetParentPlanDocument = graphql(`
  mutation SetParentPlan($input: SetParentPlanInput!) {
    setParentPlan(input: $input) {
      ...PlanChange_result
    }
  }
`);
