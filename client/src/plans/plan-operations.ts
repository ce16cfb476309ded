import { graphql } from '../gql/gql.ts';

graphql(`
  fragment PlanChange_result on ChangePlanResult {
    __typename
    ... on PlanChanged {
      plan {
        ...PlanScreen_plan
      }
    }
    ... on PlanConflict {
      plan {
        ...PlanScreen_plan
      }
    }
  }
`);

export const AnnounceInPlanDocument = graphql(`
  mutation AnnounceInPlan($input: AnnounceInPlanInput!) {
    announceInPlan(input: $input) {
      ...PlanChange_result
    }
  }
`);

export const TakeDownAnnouncementDocument = graphql(`
  mutation TakeDownAnnouncement($input: TakeDownAnnouncementInput!) {
    takeDownAnnouncement(input: $input) {
      ...PlanChange_result
    }
  }
`);

export const DescribePlanDocument = graphql(`
  mutation DescribePlan($input: DescribePlanInput!) {
    describePlan(input: $input) {
      ...PlanChange_result
    }
  }
`);

export const AmendPlanDocument = graphql(`
  mutation AmendPlan($input: AmendPlanInput!) {
    amendPlan(input: $input) {
      ...PlanChange_result
    }
  }
`);

export const DropAmendmentDocument = graphql(`
  mutation DropAmendment($input: PlanSeenInput!) {
    dropAmendment(input: $input) {
      ...PlanChange_result
    }
  }
`);

export const ClosePlanDocument = graphql(`
  mutation ClosePlan($input: PlanSeenInput!) {
    closePlan(input: $input) {
      ...PlanChange_result
    }
  }
`);

export const ReopenPlanDocument = graphql(`
  mutation ReopenPlan($input: ReopenPlanInput!) {
    reopenPlan(input: $input) {
      ...PlanChange_result
    }
  }
`);

export const DeletePlanDocument = graphql(`
  mutation DeletePlan($input: PlanSeenInput!) {
    deletePlan(input: $input) {
      __typename
      ... on PlanDeleted {
        id
      }
      ... on PlanConflict {
        plan {
          ...PlanScreen_plan
        }
      }
    }
  }
`);

export const CreatePlanDocument = graphql(`
  mutation CreatePlan($input: CreatePlanInput!) {
    createPlan(input: $input) {
      id
    }
  }
`);
