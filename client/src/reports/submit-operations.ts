import { graphql } from '../gql/gql.ts';

/** Hands the saved draft in; whatever became of it, the screen follows. */
export const SubmitReportDocument = graphql(`
  mutation SubmitReport($input: SubmitReportInput!) {
    submitReport(input: $input) {
      __typename
      ... on ReportSubmitted {
        revision {
          ...Receipt_revision
        }
        report {
          ...ReportScreen_report
        }
      }
      ... on ReportSentForApproval {
        report {
          ...ReportScreen_report
        }
      }
      ... on AnswersRejected {
        issues {
          ...AnswerIssue_issue
        }
      }
      ... on ContextChanged {
        context
        contextHash
        issues {
          ...AnswerIssue_issue
        }
      }
      ... on ReportVersionRequired {
        report {
          ...ReportScreen_report
        }
      }
      ...ReportConflict_report
    }
  }
`);
