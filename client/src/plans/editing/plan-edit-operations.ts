import { graphql } from '../../gql/gql.ts';

/** The document as it is edited; never read from what this device remembers. */
export const PlanEditDocument = graphql(`
  query PlanEdit($id: ID!) {
    today
    plan(id: $id) {
      ...PlanEdit_plan
    }
  }

  fragment PlanEdit_plan on Plan {
    id
    year
    title
    state
    editRevision
    canEditDocument
    planType {
      id
      number
      schema
      uiSchema
      form {
        id
      }
    }
    draft {
      ...PlanEdit_draft
    }
  }

  fragment PlanEdit_draft on PlanDraft {
    answers
    savedAt
    isAmendment
    explanations {
      rule
      row
      text
    }
    savedBy {
      id
      name
    }
  }
`);

export const SavePlanDocumentDocument = graphql(`
  mutation SavePlanDocument($input: SavePlanDocumentInput!) {
    savePlanDocument(input: $input) {
      __typename
      ... on PlanDocumentSaved {
        joined {
          ...PlanEdit_draft
        }
        plan {
          id
          editRevision
          draft {
            savedAt
          }
        }
      }
      ... on PlanDocumentConflict {
        plan {
          ...PlanEdit_plan
        }
      }
    }
  }
`);
