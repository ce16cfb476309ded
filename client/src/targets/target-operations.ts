import { graphql } from '../gql/gql.ts';

/** The targets of a plan, and what giving one needs to know of it. */
export const PlanTargetsDocument = graphql(`
  query PlanTargets($id: ID!) {
    plan(id: $id) {
      ...PlanTargets_plan
    }
  }

  fragment PlanTargets_plan on Plan {
    id
    state
    editRevision
    canChangeDuties
    owner {
      id
    }
    periods {
      id
      name
      series
      dataTo
    }
    assignments {
      id
      asks
      form {
        id
        title
        titleEn
      }
    }
    targets(first: 100) {
      totalCount
      edges {
        node {
          id
          ...PlanTarget_target
          totals(counted: SUBMITTED) {
            units
            reached
            short
            over
          }
        }
      }
    }
  }

  fragment PlanTarget_target on Target {
    id
    title
    titleEn
    relation
    value
    unitKinds
    afterMerger
    measure {
      indicator
      field
      entriesOf
      only {
        field
        title
        titleEn
        choices {
          code
          title
          titleEn
        }
      }
      title
      titleEn
      unit
    }
    period {
      id
      name
      series
      dataTo
    }
    due {
      date
      inclusive
      lastDay
      daysLeft
    }
    exceptUnits {
      id
      name
      kind
    }
    alsoUnits {
      id
      name
      kind
    }
    ownValues {
      value
      unitId
      unitName
    }
  }
`);

export const MeasurablesOfPlanDocument = graphql(`
  query MeasurablesOfPlan($planId: ID!) {
    measurables(planId: $planId) {
      indicator
      field
      title
      titleEn
      unit
    }
  }
`);

/** By which choices the entries of the plan's registers can be told apart. */
export const ChoicesOfPlanDocument = graphql(`
  query ChoicesOfPlan($planId: ID!) {
    answerFields(planId: $planId) {
      field
      formId
      table
      title
      titleEn
      choices {
        code
        title
        titleEn
      }
    }
  }
`);

export const SetTargetDocument = graphql(`
  mutation SetTarget($input: SetTargetInput!) {
    setTarget(input: $input) {
      ...TargetDone_result
    }
  }

  fragment TargetDone_result on ChangeTargetResult {
    __typename
    ... on TargetChanged {
      plan {
        id
        editRevision
        amendments {
          ...AmendmentsList_amendment
        }
      }
    }
    ... on TargetRefused {
      refusal
      path
    }
    ... on PlanConflict {
      plan {
        id
        editRevision
      }
    }
  }
`);

export const ChangeTargetDocument = graphql(`
  mutation ChangeTarget($input: ChangeTargetInput!) {
    changeTarget(input: $input) {
      ...TargetDone_result
    }
  }
`);

export const WithdrawTargetDocument = graphql(`
  mutation WithdrawTarget($input: WithdrawTargetInput!) {
    withdrawTarget(input: $input) {
      ...TargetDone_result
    }
  }
`);

export const UnitsToChooseDocument = graphql(`
  query UnitsToChoose($under: ID!, $search: String!) {
    units(under: $under, search: $search, first: 8) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);
