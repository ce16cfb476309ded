import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import { graphql } from '../gql/gql.ts';
import { useProblemSentence } from '../texts/texts.tsx';
import { aggregateInput, wholeOf, type Question } from './question.ts';
import { useMissingUnits } from './use-missing-units.ts';

export const AggregateDocument = graphql(`
  query Figures($question: AggregateInput!) {
    aggregate(question: $question) {
      totalCount
      inexact
      cost {
        isFolded
        reports
        mostReports
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      coverage {
        ...CoverageSentence_coverage
      }
      groups {
        ...FiguresTable_group
      }
    }
  }
`);

/** Asked apart: where groups do not add up, there is an answer without a total. */
const TotalDocument = graphql(`
  query FiguresTotal($question: AggregateInput!) {
    aggregate(question: $question) {
      groups {
        ...FiguresTable_group
      }
    }
  }
`);

/** The answer to a question and its total; while another one is asked for, the answer stays as it was. */
export function useFigures(question: Question) {
  const sentence = useProblemSentence();
  const asked = useMemo(() => ({ question: aggregateInput(question) }), [question]);
  const isAsked = question.measures.length > 0;
  const isGrouped = question.groupBy.length + question.answers.length > 0;
  const { data, previousData, loading, error, refetch } = useQuery(AggregateDocument, {
    variables: asked,
    skip: !isAsked,
    fetchPolicy: 'cache-and-network',
  });
  const total = useQuery(TotalDocument, {
    variables: { question: wholeOf(asked.question) },
    skip: !isAsked || !isGrouped,
    fetchPolicy: 'cache-and-network',
  });
  const aggregate = (data ?? (loading ? previousData : undefined))?.aggregate;
  const { units, askAgain: askUnitsAgain } = useMissingUnits(asked.question, aggregate?.coverage);
  const { refetch: refetchTotal } = total;
  const askAgain = useCallback(() => {
    if (isAsked) void refetch().catch(() => undefined);
    if (isAsked && isGrouped) void refetchTotal().catch(() => undefined);
    askUnitsAgain();
  }, [isAsked, isGrouped, refetch, refetchTotal, askUnitsAgain]);
  return {
    asked,
    isAsked,
    aggregate,
    /** Reports by unit, where those missing are named. */
    units,
    total: total.error ? undefined : (total.data ?? total.previousData)?.aggregate.groups[0],
    /** Why there is no total; empty where there is one. */
    noTotal: total.error ? sentence(total.error) : '',
    loading,
    error,
    askAgain,
  };
}
