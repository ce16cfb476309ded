import { graphql } from '../gql/gql.ts';

/** What the viewer's own units may report though they owe nothing. */
export const OptionalDutiesDocument = graphql(`
  query OptionalDuties {
    optionalDuties {
      ...OptionalDuty_duty
    }
  }

  fragment OptionalDuty_duty on OptionalDuty {
    canOpen
    drafts
    returned
    handedIn
    unit {
      id
      name
    }
    assignment {
      id
      asks
      form {
        id
        title
        titleEn
      }
      period {
        id
        name
        series
        dataFrom
        dataTo
        due {
          lastDay
          daysLeft
        }
      }
    }
    report {
      id
    }
  }
`);

/** A register, or what one unit wrote in it. */
export const EntriesDocument = graphql(`
  query Entries($assignmentId: ID!, $unitId: ID, $search: String, $after: String) {
    assignment(id: $assignmentId) {
      id
      form {
        id
        title
        titleEn
      }
      plan {
        id
        title
      }
      period {
        id
        name
        series
        dataFrom
        dataTo
      }
    }
    optionalDuties {
      canOpen
      unit {
        id
        name
      }
      assignment {
        id
      }
    }
    entries(assignmentId: $assignmentId, unitId: $unitId, search: $search, first: 30, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...EntryRow_report
        }
      }
    }
  }

  fragment EntryRow_report on Report {
    id
    ordinal
    state
    heading
    submittedAt
    allowed
    unit {
      id
      name
    }
    returned {
      reason
    }
  }
`);

export const OpenReportDocument = graphql(`
  mutation OpenReport($input: OpenReportInput!) {
    openReport(input: $input) {
      report {
        id
      }
    }
  }
`);

export const DiscardReportDocument = graphql(`
  mutation DiscardReport($input: ReviewReportInput!) {
    discardReport(input: $input) {
      __typename
    }
  }
`);
