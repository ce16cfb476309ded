import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { AggregateInput } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';

const FigureCostDocument = graphql(`
  query FigureCost($question: AggregateInput!) {
    aggregateCost(question: $question) {
      isFolded
      reports
      mostReports
    }
  }
`);

const LONG = 1000;

/** What is waited for, where an answer takes more than a moment: how many reports the question reads. */
export function WaitingCost({ question }: { question: AggregateInput }) {
  const texts = useTexts();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useQuery(FigureCostDocument, { variables: { question }, skip: !isLong });
  if (!data || data.aggregateCost.isFolded) return null;
  const { reports, mostReports } = data.aggregateCost;
  return (
    <p className="quiet" role="status">
      {texts.explorer.cost.reading(reports, mostReports)}
    </p>
  );
}
