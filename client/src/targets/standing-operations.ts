import { graphql } from '../gql/gql.ts';

/** One target and a page of how units stand to it. */
export const TargetDocument = graphql(`
  query Target($id: ID!, $counted: CountedReports!, $state: TargetState, $search: String, $after: String) {
    today
    target(id: $id) {
      ...PlanTarget_target
      plan {
        id
        year
        isInvented
      }
      totals(counted: $counted) {
        units
        reached
        short
        over
      }
      standings(counted: $counted, state: $state, search: $search, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...Standing_standing
          }
        }
      }
    }
  }

  fragment Standing_standing on TargetStanding {
    owed
    figure
    state
    difference
    unit {
      id
      name
    }
  }
`);

export const UnitTargetsDocument = graphql(`
  query UnitTargets {
    unitTargets(counted: SUBMITTED, first: 50) {
      edges {
        node {
          ...Standing_standing
          due {
            daysLeft
          }
          target {
            ...TargetInWords_target
          }
        }
      }
    }
  }

  fragment TargetInWords_target on Target {
    id
    title
    titleEn
    relation
    measure {
      unit
      entriesOf
    }
    period {
      id
      name
      series
      dataTo
    }
    plan {
      id
      isInvented
    }
  }
`);
