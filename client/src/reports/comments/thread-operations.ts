import { graphql } from '../../gql/gql.ts';

/** What is talked about at the cells of a report, with the counts that lists show. */
export const ReportThreadsDocument = graphql(`
  query ReportThreads($id: ID!) {
    report(id: $id) {
      ...Talk_report
    }
  }

  fragment Talk_report on Report {
    id
    side
    openThreads
    unreadComments
    threads {
      id
      field
      row
      title
      isResolved
      revision
      unread
      comments {
        id
        at
        side
        text
        by {
          id
          name
        }
      }
    }
  }
`);

export const CommentOnCellDocument = graphql(`
  mutation CommentOnCell($input: CommentOnCellInput!) {
    commentOnCell(input: $input) {
      ...Talk_report
    }
  }
`);

export const ReadThreadDocument = graphql(`
  mutation ReadThread($input: ReadThreadInput!) {
    readThread(input: $input) {
      ...Talk_report
    }
  }
`);

export const ResolveThreadDocument = graphql(`
  mutation ResolveThread($input: ResolveThreadInput!) {
    resolveThread(input: $input) {
      __typename
      ... on ReportReviewed {
        report {
          ...Talk_report
        }
      }
      ... on ReportConflict {
        report {
          ...Talk_report
        }
      }
    }
  }
`);
