import { graphql } from '../gql/gql.ts';

/** The reports that wait for the office. */
export const ReviewDeskDocument = graphql(`
  query ReviewDesk($after: String) {
    reports(filter: { states: [SUBMITTED, RECEIVED] }, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...DeskRow_report
        }
      }
    }
    unread: reports(filter: { isUnread: true }, first: 30) {
      edges {
        node {
          ...DeskRow_report
        }
      }
    }
  }

  fragment DeskRow_report on Report {
    id
    unreadComments
    state
    editRevision
    isLate
    submittedAt
    allowed
    unit {
      id
      name
    }
    form {
      id
      title
      titleEn
    }
    period {
      id
      name
      series
      dataTo
    }
  }

  fragment ReportAfter_report on Report {
    id
    state
    editRevision
    allowed
    isOverdue
    unit {
      id
      name
    }
    due {
      date
      inclusive
      lastDay
      daysLeft
    }
    waived {
      reason
      at
      by {
        id
        name
      }
    }
    timeline {
      id
      at
      command
      from
      to
      reason
      newDueDate
      by {
        id
        name
      }
    }
  }

  fragment Outcomes_changed on ReportsChanged {
    outcomes {
      left
      report {
        ...ReportAfter_report
      }
    }
  }
`);

/** Reports of a plan to which the office may give time, or let their units off. */
export const OwedReportsDocument = graphql(`
  query OwedReports($planId: ID!, $after: String) {
    today
    reports(
      filter: { planId: $planId, states: [EXPECTED, DRAFT, RETURNED, IN_REVIEW, WAIVED] }
      first: 50
      after: $after
    ) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...DeskRow_report
        }
      }
    }
  }
`);

export const AcceptReportsDocument = graphql(`
  mutation AcceptReports($input: AcceptReportsInput!) {
    acceptReports(input: $input) {
      ...Outcomes_changed
    }
  }
`);

export const ExtendReportsDocument = graphql(`
  mutation ExtendReports($input: ExtendReportsInput!) {
    extendReports(input: $input) {
      ...Outcomes_changed
    }
  }
`);

export const WaiveReportsDocument = graphql(`
  mutation WaiveReports($input: WaiveReportsInput!) {
    waiveReports(input: $input) {
      ...Outcomes_changed
    }
  }
`);

export const ReinstateReportsDocument = graphql(`
  mutation ReinstateReports($input: WaiveReportsInput!) {
    reinstateReports(input: $input) {
      ...Outcomes_changed
    }
  }
`);
