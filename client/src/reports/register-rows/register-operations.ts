import { graphql } from '../../gql/gql.ts';

/** The rows that the unit's entries of registers make in the tables of a report. */
export const RegisterRowsDocument = graphql(`
  query RegisterRows($id: ID!) {
    report(id: $id) {
      id
      registerRows {
        table
        row
        heading
        standing
        differs
      }
    }
  }
`);

export const DrawRegisterRowsDocument = graphql(`
  mutation DrawRegisterRows($input: DrawRegisterRowsInput!) {
    drawRegisterRows(input: $input) {
      __typename
      ... on RegisterRowsDrawn {
        drawn
        report {
          registerRows {
            table
            row
            heading
            standing
            differs
          }
          ...ReportScreen_report
        }
      }
      ...ReportConflict_report
    }
  }
`);
