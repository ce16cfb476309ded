import { graphql } from '../../gql/gql.ts';

/** Who was asked about a plan, what they said, and the remarks of each thread. */
export const ConsultationsDocument = graphql(`
  query Consultations($id: ID!) {
    plan(id: $id) {
      id
      ...Consultations_plan
    }
  }

  fragment Consultations_plan on Plan {
    id
    state
    editRevision
    canWrite
    consultations {
      answer
      reason
      answeredAt
      answeredByName
      isEditedSince
      canAnswer
      unit {
        id
        name
      }
      comments {
        id
        at
        byName
        section
        text
      }
    }
  }
`);

export const ConsultOnPlanDocument = graphql(`
  mutation ConsultOnPlan($input: ConsultOnPlanInput!) {
    consultOnPlan(input: $input) {
      __typename
      ... on PlanChanged {
        plan {
          ...PlanScreen_plan
          ...Consultations_plan
        }
      }
      ... on PlanConflict {
        plan {
          ...PlanScreen_plan
        }
      }
    }
  }
`);

export const AnswerConsultationDocument = graphql(`
  mutation AnswerConsultation($input: AnswerConsultationInput!) {
    answerConsultation(input: $input) {
      __typename
      ... on PlanChanged {
        plan {
          ...Consultations_plan
        }
      }
      ... on PlanConflict {
        plan {
          ...PlanScreen_plan
          ...Consultations_plan
        }
      }
    }
  }
`);

export const CommentOnPlanDocument = graphql(`
  mutation CommentOnPlan($input: CommentOnPlanInput!) {
    commentOnPlan(input: $input) {
      ...Consultations_plan
    }
  }
`);
