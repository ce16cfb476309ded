import { graphql } from '../../gql/gql.ts';

export const NarrativePlansDocument = graphql(`
  query NarrativePlans {
    plans(first: 50) {
      edges {
        node {
          id
          year
          title
          state
          isInvented
          periods {
            id
            name
            series
            dataTo
          }
        }
      }
    }
  }
`);

export const NarrativeFieldsDocument = graphql(`
  query NarrativeFields($planId: ID!) {
    narrativeFields(planId: $planId) {
      field
      title
      titleEn
      form
      isLong
      isRequired
    }
  }
`);

export const NarrativesDocument = graphql(`
  query Narratives($question: NarrativesInput!, $after: String) {
    narratives(question: $question, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          row
          text
          report {
            id
            state
            unit {
              id
              name
            }
            period {
              id
              name
              series
              dataTo
            }
          }
        }
      }
    }
  }
`);
