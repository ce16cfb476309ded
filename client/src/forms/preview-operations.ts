import { graphql } from '../gql/gql.ts';

/** Periods in which a form is assigned. */
export const PreviewPeriodsDocument = graphql(`
  query PreviewPeriods($after: String) {
    plans(first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          year
          assignments {
            id
            form {
              id
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

/** Units that owe or gave a report in a period. */
export const PreviewUnitsDocument = graphql(`
  query PreviewUnits($formId: ID!, $periodId: ID!, $after: String) {
    reports(first: 100, after: $after, filter: { formId: $formId, periodId: $periodId }) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          unit {
            id
            name
            kind
          }
        }
      }
    }
  }
`);

/** What the rules know in a unit's report, and what the unit handed in over the years. */
export const PreviewReportDocument = graphql(`
  query PreviewReport($id: ID!, $formId: ID!, $unitId: ID!) {
    report(id: $id) {
      id
      context
      period {
        id
        series
      }
      plan {
        id
        year
      }
      version {
        ...Preview_version
      }
    }
    reports(first: 100, filter: { formId: $formId, unitId: $unitId, states: [SUBMITTED, RECEIVED, ACCEPTED] }) {
      edges {
        node {
          id
          plan {
            id
            year
          }
          period {
            id
            series
          }
          latest {
            id
            answers
            version {
              ...Preview_version
            }
          }
        }
      }
    }
  }

  fragment Preview_version on FormVersion {
    id
    ...PublishedForm_version
  }
`);
