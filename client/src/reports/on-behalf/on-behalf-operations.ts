import { graphql } from '../../gql/gql.ts';

/** The unit's last objection to what the office filled in for it. */
export const ReportObjectionDocument = graphql(`
  query ReportObjection($id: ID!) {
    report(id: $id) {
      ...Objection_report
    }
  }

  fragment Objection_report on Report {
    id
    objection {
      reason
      at
      answer
      settledAt
      by {
        id
        name
      }
    }
  }
`);

export const FillReportForDocument = graphql(`
  mutation FillReportFor($input: FillReportForInput!) {
    fillReportFor(input: $input) {
      ...ReviewReport_result
    }
  }
`);

export const HandBackReportDocument = graphql(`
  mutation HandBackReport($input: SendBackReportInput!) {
    handBackReport(input: $input) {
      ...ReviewReport_result
    }
  }
`);

export const ObjectToReportDocument = graphql(`
  mutation ObjectToReport($input: SendBackReportInput!) {
    objectToReport(input: $input) {
      ...ReviewReport_result
      ... on ReportReviewed {
        report {
          ...Objection_report
        }
      }
    }
  }
`);

export const SettleObjectionDocument = graphql(`
  mutation SettleObjection($input: SendBackReportInput!) {
    settleObjection(input: $input) {
      ...ReviewReport_result
      ... on ReportReviewed {
        report {
          ...Objection_report
        }
      }
    }
  }
`);
