import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../gql/gql.ts';
import type { AggregateInput, CoverageSentence_coverageFragment } from '../gql/graphql.ts';
import { countsByUnit } from './question.ts';

const MissingUnitsDocument = graphql(`
  query MissingUnits($question: AggregateInput!) {
    aggregate(question: $question) {
      totalCount
      groups {
        keys {
          dimension
          id
          label
        }
        coverage {
          expected
          missing
        }
      }
    }
  }
`);

/** Of a country's year who is missing would be read report by report once for each chart, to name eight of thousands. */
const MOST_NAMED_AMONG = 5000;

/** The reports of each unit behind an answer, where it has so few that those missing can be named. */
export function useMissingUnits(question: AggregateInput, coverage: CoverageSentence_coverageFragment | undefined) {
  const isNamed = coverage !== undefined && coverage.missing > 0 && coverage.expected <= MOST_NAMED_AMONG;
  const { data, refetch } = useQuery(MissingUnitsDocument, {
    variables: { question: countsByUnit(question) },
    skip: !isNamed,
    // Whoever was missing when the answer was last like this may have handed in since.
    fetchPolicy: 'cache-and-network',
  });
  const askAgain = useCallback(() => {
    if (isNamed) void refetch().catch(() => undefined);
  }, [isNamed, refetch]);
  return { units: isNamed ? data?.aggregate : undefined, askAgain };
}
