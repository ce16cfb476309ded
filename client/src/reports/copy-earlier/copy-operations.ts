import { graphql } from '../../gql/gql.ts';

/** Whether there is an earlier report to take from, and what was taken and not yet looked at. */
export const ReportCopiesDocument = graphql(`
  query ReportCopies($id: ID!) {
    report(id: $id) {
      id
      copiedFields
      copySource {
        revisionId
        period {
          id
          name
          series
          dataTo
        }
      }
    }
  }
`);

/** What the earlier report has for the draft as it stands. */
export const CopyOffersDocument = graphql(`
  query CopyOffers($id: ID!) {
    report(id: $id) {
      id
      copySource {
        revisionId
        offers {
          field
          value
          now
          isOfPeriod
        }
      }
    }
  }
`);

export const CopyEarlierDocument = graphql(`
  mutation CopyEarlier($input: CopyEarlierInput!) {
    copyEarlier(input: $input) {
      __typename
      ... on EarlierCopied {
        taken
        report {
          copiedFields
          ...ReportScreen_report
        }
      }
      ...ReportConflict_report
    }
  }
`);

export const ConfirmCopiedDocument = graphql(`
  mutation ConfirmCopied($input: ConfirmCopiedInput!) {
    confirmCopied(input: $input) {
      id
      copiedFields
    }
  }
`);
