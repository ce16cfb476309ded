import { graphql } from '../../gql/gql.ts';

/** Own plans of wards and communes under a plan, as far as the viewer sees them. */
export const UnitPlansDocument = graphql(`
  query UnitPlans($id: ID!) {
    plan(id: $id) {
      ...UnitPlans_plan
    }
  }

  fragment UnitPlans_plan on Plan {
    id
    state
    canWrite
    unitPlans {
      state
      number
      issuedOn
      link
      fileName
      addedTasks
      at
      byName
      editRevision
      canRecord
      files {
        id
        name
        size
        canRemove
      }
      unit {
        id
        name
      }
    }
    formerUnitPlans {
      state
      number
      issuedOn
      link
      fileName
      addedTasks
      canRecord
      files {
        id
        name
        size
        canRemove
      }
      unit {
        id
        name
      }
      heirs {
        id
        name
      }
    }
  }
`);

export const RecordUnitPlanDocument = graphql(`
  mutation RecordUnitPlan($input: RecordUnitPlanInput!) {
    recordUnitPlan(input: $input) {
      __typename
      ... on UnitPlanRecorded {
        plan {
          ...UnitPlans_plan
        }
      }
      ... on UnitPlanConflict {
        plan {
          ...UnitPlans_plan
        }
      }
    }
  }
`);
