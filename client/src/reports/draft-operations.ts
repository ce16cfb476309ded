import { graphql } from '../gql/gql.ts';

/** Keeps what was changed; answers with the whole draft only where somebody else had changed it too. */
export const SaveDraftDocument = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      __typename
      ... on DraftSaved {
        joined {
          answers
          explanations {
            rule
            row
            text
          }
        }
        report {
          id
          state
          editRevision
          allowed
          draft {
            savedAt
            savedBy {
              id
              name
            }
          }
        }
      }
      ...ReportConflict_report
    }
  }
`);
