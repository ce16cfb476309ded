import { useMutation } from '@apollo/client/react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { graphql } from '../gql/gql.ts';

const IssuePlanDocument = graphql(`
  mutation IssuePlan($input: IssuePlanInput!) {
    issuePlan(input: $input) {
      __typename
      ... on PlanIssued {
        reportsExpected
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
  }
`);

/** `issuePlan`: how many reports were created, or that somebody changed the plan meanwhile. */
export function useIssuePlan(plan: { id: string; editRevision: number }) {
  const [mutate, { loading }] = useMutation(IssuePlanDocument);
  const key = useIntentionKey();
  const issuePlan = async (entered: { number: string | null; issuedOn: string | null }) => {
    const { data } = await mutate({
      variables: {
        input: { planId: plan.id, expectedRevision: plan.editRevision, idempotencyKey: key.current(), ...entered },
      },
    });
    key.done();
    return data?.issuePlan;
  };
  return { issuePlan, issuing: loading };
}
