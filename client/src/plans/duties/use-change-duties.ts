import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import { graphql } from '../../gql/gql.ts';
import type { DutyChange, PreviewDutiesQuery } from '../../gql/graphql.ts';

const PreviewDocument = graphql(`
  query PreviewDuties($input: PreviewDutiesInput!) {
    previewDuties(input: $input) {
      __typename
      ... on DutiesPreview {
        reportsAdded
        reportsVoided
        assignments {
          periodName
          formTitle
          formTitleEn
          asks
          units
          begun
        }
        reportsToDecide {
          unitName
          periodName
        }
      }
      ... on DutyChangeRefused {
        index
        refusal
        path
      }
    }
  }
`);

const ChangeDutiesDocument = graphql(`
  mutation ChangeDuties($input: ChangeDutiesInput!) {
    changeDuties(input: $input) {
      __typename
      ... on DutiesChanged {
        reportsAdded
        reportsVoided
        reportsToDecide
        plan {
          ...PlanScreen_plan
        }
      }
      ... on DutyChangeRefused {
        index
        refusal
        path
      }
      ... on PlanConflict {
        plan {
          ...PlanScreen_plan
        }
      }
    }
  }
`);

export type DutiesPreview = Extract<PreviewDutiesQuery['previewDuties'], { __typename: 'DutiesPreview' }>;

/** Previews and makes a batch of changes of a plan's periods and assignments. */
export function useChangeDuties(plan: { id: string; editRevision: number }) {
  const client = useApolloClient();
  const [mutate, { loading: changing }] = useMutation(ChangeDutiesDocument);
  const [previewing, setPreviewing] = useState(false);
  const key = useIntentionKey();
  const preview = async (changes: DutyChange[]) => {
    setPreviewing(true);
    try {
      const { data } = await client.query({
        query: PreviewDocument,
        variables: { input: { planId: plan.id, changes } },
        fetchPolicy: 'no-cache',
      });
      return data!.previewDuties;
    } finally {
      setPreviewing(false);
    }
  };
  const change = async (changes: DutyChange[], reason: string | null) => {
    const about = { planId: plan.id, expectedRevision: plan.editRevision, changes, reason };
    const { data } = await mutate({ variables: { input: { ...about, idempotencyKey: key.current() } } });
    key.done();
    return data!.changeDuties;
  };
  return { preview, change, busy: previewing || changing };
}
