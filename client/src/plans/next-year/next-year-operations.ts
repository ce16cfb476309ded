import { graphql } from '../../gql/gql.ts';

/** What the plan of the next year would be. */
export const NextYearDocument = graphql(`
  query NextYear($id: ID!) {
    plan(id: $id) {
      id
      year
      title
      state
      editRevision
      canPrepareNextYear
      next {
        id
      }
    }
    nextYear(planId: $id) {
      year
      title
      unitsSame
      periods {
        name
        series
        dataTo
        opens
        due
        dueInclusive
      }
      forms {
        id
        title
        titleEn
        versionNow
        versionLatest
        hasDraft
        decision
      }
      assignments {
        formTitle
        formTitleEn
        periodName
        units
      }
      targets {
        title
        titleEn
        units
        measuredBy
      }
      targetsLeft {
        title
        titleEn
        why
      }
      unitsChanged {
        fate
        from
        to
      }
      documentChanges {
        place
        before
        after
      }
      documentToLookAt {
        place
        text
      }
      parent {
        ...ParentPlan_parent
      }
      documentKeptAside {
        place
        text
      }
    }
  }
`);

export const PrepareNextYearDocument = graphql(`
  mutation PrepareNextYear($input: PrepareNextYearInput!) {
    prepareNextYear(input: $input) {
      __typename
      ... on NextYearPrepared {
        plan {
          id
        }
      }
      ... on NextYearExists {
        plan {
          id
        }
      }
      ... on PlanConflict {
        plan {
          id
          editRevision
        }
      }
    }
  }
`);
