import { useQuery } from '@apollo/client/react';
import { print } from 'graphql/language/printer.js';
import { Suspense, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import '../texts/vi-figures.ts';
import '../texts/vi-office.ts';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { CoverageSentence } from './coverage-sentence.tsx';
import { FiguresTable } from './figures-table.tsx';
import { firstQuestion } from './first-question.ts';
import { GraphqlShown } from './graphql-shown.tsx';
import { aggregateInput, readQuestion, writeQuestion, type Question } from './question.ts';
import { QuestionFields } from './question-fields.tsx';
import { RefusedQuestion } from './refused-question.tsx';
import './figures.css';

const CatalogueDocument = graphql(`
  query FiguresCatalogue {
    today
    plans(first: 50) {
      edges {
        node {
          id
          state
          coverage {
            accepted
          }
          ...QuestionFields_plan
        }
      }
    }
    measurables {
      ...QuestionFields_measurable
    }
  }
`);

export const AggregateDocument = graphql(`
  query Figures($question: AggregateInput!) {
    aggregate(question: $question) {
      totalCount
      inexact
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

const FiguresChart = lazyPart(async () => (await import('./figures-chart.tsx')).FiguresChart);

/** The explorer: a question in the address, its answer with coverage, a chart with the table always beside it. */
export function FiguresScreen() {
  const texts = useTexts();
  const sentence = useProblemSentence();
  const [search, setSearch] = useSearchParams();
  const question = useMemo(() => readQuestion(search), [search]);
  const catalogue = useQuery(CatalogueDocument);
  const asked = useMemo(() => ({ question: aggregateInput(question) }), [question]);
  const { data, previousData, loading, error, refetch } = useQuery(AggregateDocument, {
    variables: asked,
    skip: question.measures.length === 0,
    fetchPolicy: 'cache-and-network',
  });
  const total = useQuery(TotalDocument, {
    variables: { question: { ...asked.question, groupBy: [] } },
    skip: question.measures.length === 0 || question.groupBy.length === 0,
    fetchPolicy: 'cache-and-network',
  });
  usePageTitle(texts.figures.title);
  const ask = (next: Question) => setSearch(writeQuestion(next), { replace: true });

  const nothingAsked = search.toString() === '';
  useEffect(() => {
    const first = nothingAsked && catalogue.data ? firstQuestion(catalogue.data) : null;
    if (first) setSearch(writeQuestion(first), { replace: true });
  }, [nothingAsked, catalogue.data, setSearch]);

  if (!catalogue.data) {
    return (
      <div className="page">
        {catalogue.error ? <Failure error={catalogue.error} retry={() => void catalogue.refetch()} /> : <Loading />}
      </div>
    );
  }
  const plans = catalogue.data.plans.edges.map((edge) => edge.node).sort((left, right) => right.year - left.year);
  const { measurables } = catalogue.data;
  const answer = data ?? (loading ? previousData : undefined);
  const groups = answer?.aggregate.groups ?? [];
  const invented = plans.some((plan) => plan.isInvented && (question.planId === '' || question.planId === plan.id));
  return (
    <div className="page figures-page">
      <header>
        <div>
          <h1>{texts.figures.title}</h1>
          <p>{texts.figures.intro}</p>
        </div>
      </header>
      <div className="figures">
        <QuestionFields question={question} plans={plans} measurables={measurables} onAsk={ask} />
        <div className="stack figures-answer" aria-busy={loading}>
          {invented ? (
            <Notice tone="warn">
              <p>
                <strong>{texts.invented.title}.</strong> {texts.invented.why}
              </p>
            </Notice>
          ) : null}
          {error ? (
            <RefusedQuestion error={error} question={question} onAsk={ask} retry={() => void refetch()} />
          ) : null}
          {question.measures.length === 0 ? (
            <Empty title={texts.figures.measures}>{texts.figures.noMeasure}</Empty>
          ) : null}
          {loading && !answer ? <Loading /> : null}
          {answer && question.measures.length > 0 ? (
            <>
              <CoverageSentence coverage={answer.aggregate.coverage} question={asked.question} />
              {answer.aggregate.inexact ? (
                <Notice tone="warn">
                  <p>{texts.figures.inexact}</p>
                </Notice>
              ) : null}
              {groups.length === 0 ? (
                <Empty title={texts.figures.emptyTitle}>{texts.figures.empty}</Empty>
              ) : (
                <>
                  {question.groupBy.length > 0 ? (
                    <Suspense fallback={<div className="chart chart-waiting" />}>
                      <FiguresChart question={question} measurables={measurables} groups={groups} />
                    </Suspense>
                  ) : null}
                  <FiguresTable
                    question={question}
                    measurables={measurables}
                    groups={groups}
                    total={total.error ? undefined : (total.data ?? total.previousData)?.aggregate.groups[0]}
                  />
                  {total.error ? (
                    <p className="quiet">
                      {texts.figures.noTotal} {sentence(total.error)}
                    </p>
                  ) : null}
                  {answer.aggregate.totalCount > groups.length ? (
                    <p className="quiet">{texts.figures.more(answer.aggregate.totalCount)}</p>
                  ) : null}
                </>
              )}
            </>
          ) : null}
          <GraphqlShown
            query={print(AggregateDocument)}
            variables={asked}
            open={question.query ?? false}
            onToggle={(query) => ask({ ...question, query })}
          />
        </div>
      </div>
    </div>
  );
}
