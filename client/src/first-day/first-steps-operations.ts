import { graphql } from '../gql/gql.ts';

export const FirstStepsDocument = graphql(`
  query FirstSteps {
    firstSteps {
      kind
      isDone
      count
      missing
      unitId
      planId
    }
  }
`);
