import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { Receipt_revisionFragment } from '../gql/graphql.ts';

const StatedValuesDocument = graphql(`
  query StatedValues($reportId: ID!) {
    report(id: $reportId) {
      id
      revisions {
        id
        stated
      }
    }
  }
`);

const none: readonly string[] = [];

/** Ids of the calculated values that a revision has from an old record; only of such a one is it asked. */
export function useStated(
  reportId: string,
  revision: Pick<Receipt_revisionFragment, 'id' | 'onBehalf'> | undefined,
): readonly string[] {
  const isOld = revision?.onBehalf?.source === 'OLD_RECORDS';
  const { data } = useQuery(StatedValuesDocument, { variables: { reportId }, skip: !isOld });
  return data?.report?.revisions.find(({ id }) => id === revision?.id)?.stated ?? none;
}
