import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { graphql } from '../gql/gql.ts';
import type { PreviewUnitChangesQuery, UnitChange } from '../gql/graphql.ts';

const PreviewDocument = graphql(`
  query PreviewUnitChanges($input: PreviewUnitChangesInput!) {
    previewUnitChanges(input: $input) {
      __typename
      ... on UnitChangePreview {
        asOf
        reportsAdded
        reportsVoided
        unitsMoved
        reportsToDecide {
          unitName
          periodName
          state
        }
        roles {
          personId
          personName
          role
          fromUnit
          toUnit
        }
        plans {
          title
          toUnit
        }
        targets {
          title
          titleEn
          unitName
          owed
        }
        figures {
          unitName
          reports
          entries {
            formTitle
            formTitleEn
            handedIn
            begun
          }
          recast
        }
        told {
          unitName
          ownPlans
          tasks
        }
      }
      ... on UnitChangeRefused {
        index
        refusal
        unitId
        unitName
        day
      }
    }
  }
`);

const ChangeUnitsDocument = graphql(`
  mutation ChangeUnits($input: ChangeUnitsInput!) {
    changeUnits(input: $input) {
      __typename
      ... on UnitsChanged {
        batchId
        reportsAdded
        reportsVoided
        reportsToDecide
      }
      ... on UnitChangeRefused {
        index
        refusal
        unitId
        unitName
        day
      }
    }
  }
`);

export type PreviewResult = PreviewUnitChangesQuery['previewUnitChanges'];
export type Preview = Extract<PreviewResult, { __typename: 'UnitChangePreview' }>;
export type Refused = Extract<PreviewResult, { __typename: 'UnitChangeRefused' }>;

/** Previews and makes a batch of changes; what was shown of units before is read anew afterwards. */
export function useChangeUnits() {
  const client = useApolloClient();
  const [mutate, { loading: changing }] = useMutation(ChangeUnitsDocument);
  const [previewing, setPreviewing] = useState(false);
  const key = useIntentionKey();
  const preview = async (changes: UnitChange[]) => {
    setPreviewing(true);
    try {
      const { data } = await client.query({
        query: PreviewDocument,
        variables: { input: { changes } },
        fetchPolicy: 'no-cache',
      });
      return data!.previewUnitChanges;
    } finally {
      setPreviewing(false);
    }
  };
  const change = async (changes: UnitChange[], reason: string) => {
    const { data } = await mutate({ variables: { input: { changes, reason, idempotencyKey: key.current() } } });
    key.done();
    if (data?.changeUnits.__typename === 'UnitsChanged') await client.refetchQueries({ include: 'active' });
    return data!.changeUnits;
  };
  return { preview, change, busy: previewing || changing };
}
