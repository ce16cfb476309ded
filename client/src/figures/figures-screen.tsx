import { useQuery } from '@apollo/client/react';
import { print } from 'graphql/language/printer.js';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import '../texts/vi-office.ts';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import type { Catalogue } from './condition-choices.ts';
import { ConditionsShown } from './conditions-shown.tsx';
import { FiguresAnswer } from './figures-answer.tsx';
import { firstQuestion } from './first-question.ts';
import { GraphqlShown } from './graphql-shown.tsx';
import { readQuestion, writeQuestion } from './question-address.ts';
import { QuestionFields } from './question-fields.tsx';
import { aggregateInput, wholeOf, type Question } from './question.ts';
import { RefusedQuestion } from './refused-question.tsx';
import { OpenedQuestion } from './saved/opened-question.tsx';
import { SavedQuestions } from './saved/saved-questions.tsx';
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

/** Asked apart: the figures need not wait for it. */
const AnswersDocument = graphql(`
  query FigureAnswers {
    answerFields {
      field
      title
      titleEn
      form
      kind
      groups
      choices {
        code
        title
        titleEn
      }
    }
  }
`);

export const AggregateDocument = graphql(`
  query Figures($question: AggregateInput!) {
    aggregate(question: $question) {
      totalCount
      inexact
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

/** The explorer: a question in the address, its answer with coverage, a chart with the table always beside it. */
export function FiguresScreen() {
  const texts = useTexts();
  const sentence = useProblemSentence();
  const [search, setSearch] = useSearchParams();
  const question = useMemo(() => readQuestion(search), [search]);
  const found = useQuery(CatalogueDocument);
  const answerFields = useQuery(AnswersDocument);
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
  usePageTitle(texts.figures.title);
  const ask = (next: Question) => setSearch(writeQuestion(next), { replace: true });

  const opens = question.saved !== '' && !isAsked;
  const nothingAsked = search.toString() === '';
  useEffect(() => {
    const first = nothingAsked && found.data ? firstQuestion(found.data) : null;
    if (first) setSearch(writeQuestion(first), { replace: true });
  }, [nothingAsked, found.data, setSearch]);

  const catalogue = useMemo(
    (): Catalogue => ({
      plans: (found.data?.plans.edges ?? []).map(({ node }) => node).sort((left, right) => right.year - left.year),
      measurables: found.data?.measurables ?? [],
      fields: answerFields.data?.answerFields ?? [],
    }),
    [found.data, answerFields.data],
  );
  if (!found.data) {
    return (
      <div className="page">
        {found.error ? <Failure error={found.error} retry={() => void found.refetch()} /> : <Loading />}
      </div>
    );
  }
  const answer = data ?? (loading ? previousData : undefined);
  const invented = catalogue.plans.some(
    (plan) => plan.isInvented && (question.planId === '' || question.planId === plan.id),
  );
  return (
    <div className="page figures-page">
      <header>
        <div>
          <h1>{texts.figures.title}</h1>
          <p>{texts.figures.intro}</p>
        </div>
      </header>
      <div className="figures">
        <div className="stack">
          <QuestionFields question={question} catalogue={catalogue} onAsk={ask} />
          <SavedQuestions question={question} onAsk={ask} />
        </div>
        <div className="stack figures-answer" aria-busy={loading}>
          {invented ? (
            <Notice tone="warn">
              <p>
                <strong>{texts.invented.title}.</strong> {texts.invented.why}
              </p>
            </Notice>
          ) : null}
          <ConditionsShown question={question} catalogue={catalogue} onAsk={ask} />
          {error ? (
            <RefusedQuestion error={error} question={question} onAsk={ask} retry={() => void refetch()} />
          ) : null}
          {opens ? <OpenedQuestion id={question.saved} onAsk={ask} /> : null}
          {isAsked || opens ? null : <Empty title={texts.figures.measures}>{texts.figures.noMeasure}</Empty>}
          {loading && !answer ? <Loading /> : null}
          {answer && isAsked ? (
            <FiguresAnswer
              question={question}
              asked={asked.question}
              catalogue={catalogue}
              aggregate={answer.aggregate}
              total={total.error ? undefined : (total.data ?? total.previousData)?.aggregate.groups[0]}
              noTotal={total.error ? sentence(total.error) : ''}
              onAsk={ask}
            />
          ) : null}
          <GraphqlShown
            query={print(AggregateDocument)}
            variables={asked}
            open={question.query}
            onToggle={(query) => ask({ ...question, query })}
          />
        </div>
      </div>
    </div>
  );
}
