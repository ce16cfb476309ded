import { graphql } from '../../gql/gql.ts';

/** Tasks of an issued plan and how far units are, as far as the viewer sees them. */
export const PlanTasksDocument = graphql(`
  query PlanTasks($id: ID!) {
    today
    plan(id: $id) {
      ...PlanTasks_plan
    }
  }

  fragment PlanTasks_plan on Plan {
    id
    state
    editRevision
    canWrite
    owner {
      id
    }
    assignments {
      id
      form {
        id
        title
        titleEn
      }
    }
    tasks {
      id
      code
      content
      deadline
      dueOn
      unitKinds
      unitsMeant
      unitsDone
      answeredBy {
        id
        title
        titleEn
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
      progress {
        state
        note
        evidence
        evidenceFiles {
          id
          name
          size
        }
        at
        byName
        editRevision
        canReport
        unit {
          id
          name
        }
      }
    }
  }
`);

export const AssignTaskDocument = graphql(`
  mutation AssignTask($input: AssignTaskInput!) {
    assignTask(input: $input) {
      __typename
      ... on PlanChanged {
        plan {
          ...PlanTasks_plan
        }
      }
      ... on PlanConflict {
        plan {
          ...PlanTasks_plan
        }
      }
    }
  }
`);

export const ReportTaskDocument = graphql(`
  mutation ReportTask($input: ReportTaskInput!) {
    reportTask(input: $input) {
      __typename
      ... on TaskReported {
        plan {
          ...PlanTasks_plan
        }
      }
      ... on TaskConflict {
        plan {
          ...PlanTasks_plan
        }
      }
    }
  }
`);
