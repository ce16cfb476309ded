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
      seenAt
      seenByName
      isEditedSince
      canAnswer
      answerBy
      news
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
        isFromOffice
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

/** What units that the viewer answers for have to answer or have not seen. */
export const ConsultationsToSeeDocument = graphql(`
  query ConsultationsToSee {
    today
    consultationsToSee {
      ...ConsultationToSee_consultation
    }
  }

  fragment ConsultationToSee_consultation on PlanConsultation {
    news
    answer
    reason
    answerBy
    plan {
      id
      year
      title
    }
    unit {
      id
      name
    }
    comments {
      id
      text
      isFromOffice
    }
  }
`);

export const SeeConsultationDocument = graphql(`
  mutation SeeConsultation($input: SeeConsultationInput!) {
    seeConsultation(input: $input) {
      ...Consultations_plan
    }
  }
`);

export const BeforeIssueDocument = graphql(`
  query BeforeIssue($id: ID!) {
    plan(id: $id) {
      id
      ...Consultations_plan
      dutiesAtIssue {
        assignmentId
        units
        decidedOn
        why
      }
      tasks {
        id
        unitsMeant
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
