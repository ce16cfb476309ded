import { graphql } from '../gql/gql.ts';

/** Earlier states of a draft, newest first. */
export const DraftHistoryDocument = graphql(`
  query DraftHistory($id: ID!, $after: String) {
    report(id: $id) {
      id
      draftHistory(first: 10, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            savedAt
            differing
            savedBy {
              id
              name
            }
          }
        }
      }
    }
  }
`);

/** What one earlier state holds. */
export const DraftSnapshotDocument = graphql(`
  query DraftSnapshot($id: ID!, $snapshotId: ID!) {
    report(id: $id) {
      id
      draftSnapshot(id: $snapshotId) {
        id
        answers
      }
    }
  }
`);

/** Takes away values kept aside that the person has seen to. */
export const DismissKeptAsideDocument = graphql(`
  mutation DismissKeptAside($input: DismissKeptAsideInput!) {
    dismissKeptAside(input: $input) {
      id
      draft {
        keptAside {
          ...KeptAsideNotice_keptAside
        }
      }
    }
  }
`);

/** Puts an earlier state in the draft's place. */
export const RestoreDraftDocument = graphql(`
  mutation RestoreDraft($input: RestoreDraftInput!) {
    restoreDraft(input: $input) {
      __typename
      ... on DraftRestored {
        report {
          ...ReportScreen_report
        }
      }
      ...ReportConflict_report
    }
  }
`);
