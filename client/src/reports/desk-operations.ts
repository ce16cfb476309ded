import { graphql } from '../gql/gql.ts';

/** The reports that wait for the office. */
export const ReviewDeskDocument = graphql(`
  query ReviewDesk($after: String, $lacking: ReportChannel) {
    today
    reports(filter: { states: [SUBMITTED, RECEIVED], missingChannel: $lacking }, first: 50, after: $after) {
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
    objected: reports(filter: { isObjected: true }, first: 20) {
      edges {
        node {
          ...ToLookAt_report
        }
      }
    }
    unread: reports(filter: { isUnread: true }, first: 20) {
      edges {
        node {
          ...ToLookAt_report
        }
      }
    }
  }

  fragment ToLookAt_report on Report {
    id
    state
    unreadComments
    unit {
      id
      name
    }
    period {
      id
      name
      series
      dataTo
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
    arrivals {
      channel
    }
    ordinal
    assignment {
      id
      asks
    }
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
      isOnBehalf
      channel
      documentNumber
      documentDay
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

/** Reports of a plan in some states, of which several get the same from the office. */
export const ReportsInStatesDocument = graphql(`
  query ReportsInStates(
    $planId: ID!
    $states: [ReportState!]!
    $periodId: ID
    $formId: ID
    $unitSearch: String
    $after: String
  ) {
    today
    reports(
      filter: { planId: $planId, states: $states, periodId: $periodId, formId: $formId, unitSearch: $unitSearch }
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

export const ReturnReportsDocument = graphql(`
  mutation ReturnReports($input: ReturnReportsInput!) {
    returnReports(input: $input) {
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
