import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment PublishedTotals_plan on Plan {
    id
    year
    state
    editRevision
    canWrite
    publishedMeasures {
      indicator
      field
      title
      titleEn
      kind
      unit
      totals {
        period {
          id
          name
          series
          dataTo
        }
        value
        isWithheld
        units
        own
        coverage {
          expected
          accepted
        }
      }
    }
  }
`);

export const PublishedTotalsDocument = graphql(`
  query PublishedTotals($planId: ID!) {
    plan(id: $planId) {
      ...PublishedTotals_plan
    }
  }
`);

export const PublishableDocument = graphql(`
  query Publishable($planId: ID!) {
    measurables(planId: $planId) {
      indicator
      field
      title
      titleEn
      overUnits
      numerator
      forms
    }
  }
`);

export const PublishTotalsDocument = graphql(`
  mutation PublishTotals($input: PublishTotalsInput!) {
    publishTotals(input: $input) {
      __typename
      ... on PlanChanged {
        plan {
          ...PublishedTotals_plan
        }
      }
      ... on PlanConflict {
        plan {
          ...PublishedTotals_plan
        }
      }
    }
  }
`);
