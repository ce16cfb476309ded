import { graphql } from '../../gql/gql.ts';

/** The number of what was handed in last, for whoever reads the report; those of its unit give or mend it. */
export const ReportNumberDocument = graphql(`
  query ReportNumber($id: ID!) {
    today
    report(id: $id) {
      ...ReportNumber_report
    }
  }

  fragment ReportNumber_report on Report {
    id
    canNumber
    latest {
      id
      number
      numbered {
        number
        day
        at
        by {
          id
          name
        }
      }
    }
  }
`);

export const NumberReportDocument = graphql(`
  mutation NumberReport($input: NumberReportInput!) {
    numberReport(input: $input) {
      ...ReviewReport_result
      ... on ReportReviewed {
        report {
          ...ReportNumber_report
        }
      }
      ... on ReportConflict {
        report {
          ...ReportNumber_report
        }
      }
    }
  }
`);
