import { print } from 'graphql/language/printer.js';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import '../texts/vi-office.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { ConditionsShown } from './conditions-shown.tsx';
import { FiguresAnswer } from './figures-answer.tsx';
import { firstQuestion } from './first-question.ts';
import { GraphqlShown } from './graphql-shown.tsx';
import { groupHeads } from './group-names.ts';
import { measureName } from './measure-name.ts';
import { readQuestion, writeQuestion } from './question-address.ts';
import { QuestionFields } from './question-fields.tsx';
import type { Question } from './question.ts';
import { PublishedTotals } from './published/published-totals.tsx';
import { RefusedQuestion } from './refused-question.tsx';
import { OpenedQuestion } from './saved/opened-question.tsx';
import { SavedQuestions } from './saved/saved-questions.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { AggregateDocument, useFigures } from './use-figures.ts';
import { WaitingCost } from './waiting-cost.tsx';
import './figures.css';

/** The explorer: a question in the address, its answer with coverage, a chart with the table always beside it. */
export function FiguresScreen() {
  const texts = useTexts();
  const [search, setSearch] = useSearchParams();
  const question = useMemo(() => readQuestion(search), [search]);
  const { catalogue, data, error: unread, retry } = useCatalogue();
  const { asked, isAsked, aggregate, total, units, noTotal, loading, error, askAgain } = useFigures(question);
  usePageTitle(texts.figures.title);
  const ask = (next: Question) => setSearch(writeQuestion(next), { replace: true, preventScrollReset: true });

  const opens = question.saved !== '' && !isAsked;
  const nothingAsked = search.toString() === '';
  useEffect(() => {
    const first = nothingAsked && data ? firstQuestion(data) : null;
    if (first) setSearch(writeQuestion(first), { replace: true });
  }, [nothingAsked, data, setSearch]);

  const inWords = useMemo(
    () =>
      texts.explorer.inWords(
        question.measures.map((measure) => measureName(measure, catalogue.measurables, texts)).join('; '),
        groupHeads(question, catalogue.fields, texts).join(', '),
      ),
    [question, catalogue, texts],
  );
  if (!data) return <div className="page">{unread ? <Failure error={unread} retry={retry} /> : <Loading />}</div>;
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
        <div className="row no-print">
          <ButtonLink to="/figures/dashboards">{texts.explorer.dashboards}</ButtonLink>
          <ButtonLink to="/figures/narratives">{texts.explorer.narratives}</ButtonLink>
        </div>
      </header>
      <div className="figures">
        <div className="stack">
          <Disclosure name="question-fold" label={inWords || texts.figures.question}>
            <QuestionFields question={question} catalogue={catalogue} onAsk={ask} />
          </Disclosure>
          <Disclosure name="question-fold" label={texts.explorer.saved}>
            <SavedQuestions question={question} onAsk={ask} />
          </Disclosure>
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
            <RefusedQuestion
              {...{ error, question }}
              plans={catalogue.plans}
              today={data.today}
              onAsk={ask}
              retry={askAgain}
            />
          ) : null}
          {opens ? <OpenedQuestion id={question.saved} onAsk={ask} /> : null}
          {isAsked || opens ? null : <Empty title={texts.figures.measures}>{texts.figures.noMeasure}</Empty>}
          {loading && !aggregate ? <Loading /> : null}
          {loading && isAsked ? <WaitingCost key={search.toString()} question={asked.question} /> : null}
          {aggregate && isAsked ? (
            <FiguresAnswer
              {...{ question, catalogue, aggregate, total, units, noTotal }}
              asked={asked.question}
              onAsk={ask}
            />
          ) : null}
          {isAsked && question.planId ? (
            <PublishedTotals planId={question.planId} only={question.measures.map(({ of }) => of)} />
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
