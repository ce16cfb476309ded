import { graphql } from '../../gql/gql.ts';

graphql(`
  fragment Dashboard_dashboard on Dashboard {
    id
    title
    isOwn
    by {
      id
      name
    }
    sharedByLink
    sharedWith
    editRevision
    charts {
      kind
      size
      question {
        id
        title
        question
        chart
        address
      }
    }
  }
`);

export const DashboardsDocument = graphql(`
  query Dashboards {
    dashboards {
      ...Dashboard_dashboard
    }
  }
`);

export const DashboardDocument = graphql(`
  query Dashboard($id: ID!) {
    dashboard(id: $id) {
      ...Dashboard_dashboard
    }
  }
`);

export const SaveDashboardDocument = graphql(`
  mutation SaveDashboard($input: SaveDashboardInput!) {
    saveDashboard(input: $input) {
      __typename
      ... on DashboardSaved {
        dashboard {
          ...Dashboard_dashboard
        }
      }
      ... on DashboardConflict {
        dashboard {
          ...Dashboard_dashboard
        }
      }
    }
  }
`);

export const RemoveDashboardDocument = graphql(`
  mutation RemoveDashboard($input: RemoveDashboardInput!) {
    removeDashboard(input: $input) {
      __typename
      ... on DashboardRemoved {
        id
      }
      ... on DashboardConflict {
        dashboard {
          ...Dashboard_dashboard
        }
      }
    }
  }
`);
