import { graphql } from '../../gql/gql.ts';

/** Tasks of a plan and how far units are, as far as the viewer sees them. */
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
      lead
      cooperating
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
      answeredField {
        id
        title
        titleEn
        unit
      }
      answeredTarget {
        id
        title
        titleEn
        measure {
          unit
          entriesOf
        }
        due {
          daysLeft
        }
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
        answer {
          isHandedIn
          nothingToReport
          figure
          yes
          day
          targetState
          owed
          difference
        }
        period {
          id
          name
          series
          dataTo
        }
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
      formerProgress {
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
  }
`);

/** The targets of a plan, each of which may answer a task. */
export const TargetsForTasksDocument = graphql(`
  query TargetsForTasks($planId: ID!) {
    plan(id: $planId) {
      id
      targets(first: 100) {
        edges {
          node {
            id
            title
            titleEn
          }
        }
      }
    }
  }
`);

/** A form as it was published last: which of its fields may answer a task. */
export const FormForTaskDocument = graphql(`
  query FormForTask($id: ID!) {
    form(id: $id) {
      id
      latest {
        id
        schema
        uiSchema
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
          amendments {
            ...AmendmentsList_amendment
          }
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

/** Tasks that the viewer's units were given and have not done. */
export const TasksToDoDocument = graphql(`
  query TasksToDo {
    today
    tasksToDo {
      id
      code
      content
      lead
      cooperating
      deadline
      dueOn
      state
      plan {
        id
        year
      }
      unit {
        id
        name
      }
    }
  }
`);
