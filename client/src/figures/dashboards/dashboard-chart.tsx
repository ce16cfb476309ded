import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { concerns, type Changed } from '../../apollo/live-figures.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-dashboards.ts';
import '../../texts/vi-explorer.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { Catalogue } from '../condition-choices.ts';
import { FiguresAnswer } from '../figures-answer.tsx';
import { figuresAddress } from '../question-address.ts';
import { shownKind, type Question } from '../question.ts';
import { openedQuestion } from '../saved/kept-question.ts';
import { useFigures } from '../use-figures.ts';
import type { Chart } from './use-dashboards.ts';

interface Props {
  chart: Chart;
  at: number;
  catalogue: Catalogue;
  /** What changed last; another one each time. */
  changed: { what: Changed } | null;
  /** Something that is dragged would be put here. */
  isOver: boolean;
  children: ReactNode;
}

/** One kept question on a dashboard with its answer of now. */
export function DashboardChart({ chart, at, catalogue, changed, isOver, children }: Props) {
  const texts = useTexts();
  const { question: kept, kind, size } = chart;
  const question = useMemo(() => {
    const asked = openedQuestion(kept);
    return asked && { ...asked, chart: shownKind(kind) };
  }, [kept, kind]);
  const headingId = `chart-${at}`;
  return (
    <section
      className={`dashboard-chart ${size === 'WHOLE' ? 'whole' : ''} ${isOver ? 'over' : ''}`}
      data-chart={at}
      aria-labelledby={headingId}
    >
      <h2 id={headingId}>{question ? <Link to={figuresAddress(question)}>{kept.title}</Link> : kept.title}</h2>
      {children}
      {question ? (
        <Answered {...{ question, catalogue, changed }} />
      ) : (
        <p>
          {texts.explorer.notShown(kept.title)} <a href={kept.address}>{kept.address}</a>
        </p>
      )}
    </section>
  );
}

interface AnsweredProps extends Pick<Props, 'catalogue' | 'changed'> {
  question: Question;
}

function Answered({ question, catalogue, changed }: AnsweredProps) {
  const { asked, aggregate, total, units, noTotal, error, askAgain } = useFigures(question);
  const again = useRef(askAgain);
  useEffect(() => {
    again.current = askAgain;
  });
  const { planId } = question;
  useEffect(() => {
    if (changed && concerns(changed.what, planId)) again.current();
  }, [changed, planId]);
  return (
    <>
      {error ? <Failure error={error} retry={askAgain} /> : null}
      {aggregate ? (
        <FiguresAnswer folded {...{ question, catalogue, aggregate, total, units, noTotal }} asked={asked.question} />
      ) : error ? null : (
        <Loading />
      )}
    </>
  );
}
