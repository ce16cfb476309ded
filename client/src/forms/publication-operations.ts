import { graphql } from '../gql/gql.ts';

/** What publishing would mean, apart from the replay of earlier reports, which comes in pages. */
export const PublicationDocument = graphql(`
  query Publication($draftId: ID!) {
    publication(draftId: $draftId) {
      editRevision
      lostSources {
        ...LostSources_use
      }
      openAssignments {
        ...RollOut_assignment
      }
    }
  }

  fragment LostSources_use on FieldUse {
    kind
    subject
    title
    count
  }

  fragment RollOut_assignment on OpenAssignment {
    units
    unstarted
    drafts
    assignment {
      id
      period {
        id
        name
        series
        dataTo
      }
      plan {
        id
        title
      }
    }
  }
`);

export const ReplayDocument = graphql(`
  query Replay($draftId: ID!, $first: Int!, $after: String) {
    publication(draftId: $draftId) {
      editRevision
      replay(first: $first, after: $after) {
        ...Replay_page
      }
    }
  }

  fragment Replay_page on Replay {
    total
    leftOut
    judged
    untouched
    endCursor
    hasNextPage
    findings {
      issue {
        ...AnswerIssue_issue
      }
      reportCount
      firstReports {
        ...Replay_report
      }
    }
    keptAside {
      field
      title
      reason
      reportCount
      valueCount
      firstReports {
        ...Replay_report
      }
    }
  }

  fragment Replay_report on Report {
    id
    unit {
      id
      name
    }
  }
`);
