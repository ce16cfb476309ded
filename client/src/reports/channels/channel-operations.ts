import { graphql } from '../../gql/gql.ts';

/** On which channels a report came, for whoever reads it; its reviewers record the others. */
export const ReportArrivalsDocument = graphql(`
  query ReportArrivals($id: ID!) {
    today
    report(id: $id) {
      ...Arrivals_report
    }
  }

  fragment Arrivals_report on Report {
    id
    side
    arrivals {
      channel
      cameOn
      reference
      revision
      by {
        id
        name
      }
    }
  }
`);

export const RecordChannelDocument = graphql(`
  mutation RecordChannel($input: RecordChannelInput!) {
    recordChannel(input: $input) {
      __typename
      ... on ReportReviewed {
        report {
          ...Arrivals_report
        }
      }
      ... on ReportConflict {
        report {
          ...Arrivals_report
        }
      }
    }
  }
`);
