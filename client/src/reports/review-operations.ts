import { graphql } from '../gql/gql.ts';

/* What office and unit do to a report that was handed in; each answers with the whole report, so that the screen follows. */

export const ReceiveReportDocument = graphql(`
  mutation ReceiveReport($input: ReviewReportInput!) {
    receiveReport(input: $input) {
      ...ReviewReport_result
    }
  }

  fragment ReviewReport_result on ReviewReportResult {
    __typename
    ... on ReportReviewed {
      report {
        ...ReportScreen_report
      }
    }
    ...ReportConflict_report
  }
`);

export const AcceptReportDocument = graphql(`
  mutation AcceptReport($input: ReviewReportInput!) {
    acceptReport(input: $input) {
      ...ReviewReport_result
    }
  }
`);

export const ReturnReportDocument = graphql(`
  mutation ReturnReport($input: ReturnReportInput!) {
    returnReport(input: $input) {
      ...ReviewReport_result
    }
  }
`);

export const ReopenReportDocument = graphql(`
  mutation ReopenReport($input: ReturnReportInput!) {
    reopenReport(input: $input) {
      ...ReviewReport_result
    }
  }
`);

export const RecallReportDocument = graphql(`
  mutation RecallReport($input: ReviewReportInput!) {
    recallReport(input: $input) {
      ...ReviewReport_result
    }
  }
`);

export const SendBackReportDocument = graphql(`
  mutation SendBackReport($input: SendBackReportInput!) {
    sendBackReport(input: $input) {
      ...ReviewReport_result
    }
  }
`);

export const ApproveReportDocument = graphql(`
  mutation ApproveReport($input: SubmitReportInput!) {
    approveReport(input: $input) {
      __typename
      ... on ReportSubmitted {
        revision {
          ...Receipt_revision
        }
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
        contextHash
      }
      ...ReportConflict_report
    }
  }
`);
