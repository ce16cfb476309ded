import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-duties.ts';
import '../texts/vi-targets.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { amountWords, measureWords, unitWords } from './standing-words.ts';
import { TargetDialog, type TargetWish } from './target-dialog.tsx';
import { PlanTargetsDocument } from './target-operations.ts';
import './targets.css';

/** What a plan asks of units in numbers, how many have reached it, and giving it. */
export function PlanTargetsPanel({ planId }: { planId: string }) {
  const texts = useTexts();
  const words = texts.targets;
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(PlanTargetsDocument, {
    variables: { id: planId },
    fetchPolicy: 'cache-and-network',
  });
  const [wish, setWish] = useState<TargetWish | null>(null);
  const [told, setTold] = useState<{ tone: 'good' | 'warn'; sentence: string } | null>(null);
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  const plan = data?.plan;
  if (!plan || (plan.targets.totalCount === 0 && !plan.canChangeDuties)) return null;
  const isWritten = plan.state === 'DRAFT' || plan.state === 'CONSULTING';
  // A unit that does not owe a target has nobody to look at under it; the office is told where nobody does.
  const tells = (units: number) => units > 0 || plan.canChangeDuties;
  return (
    <section className="stack no-print" aria-labelledby="plan-targets">
      <div className="row between">
        <h2 id="plan-targets">{words.title}</h2>
        {plan.canChangeDuties ? <Button onClick={() => setWish({ task: 'give' })}>{words.give}</Button> : null}
      </div>
      {told ? (
        <Notice tone={told.tone} urgent>
          <p>{told.sentence}</p>
        </Notice>
      ) : null}
      {plan.targets.totalCount === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul className="plain stack">
        {plan.targets.edges.map(({ node: target }) => {
          const { measure, totals } = target;
          const title = texts.titleOf(target);
          const value = amountWords(target.value, language);
          const kinds = target.unitKinds.map((kind) => texts.unitKind[kind]).join(', ');
          const named = (units: readonly { name: string }[]) => units.map(({ name }) => name).join(', ');
          const who = [
            kinds,
            target.exceptUnits.length > 0 ? texts.setDuties.except(named(target.exceptUnits)) : '',
            target.alsoUnits.length > 0 ? texts.setDuties.also(named(target.alsoUnits)) : '',
          ];
          return (
            <li key={target.id} className="panel stack tight">
              <p className="strong">{title}</p>
              <p className="row small">
                <span>{words.amount(words.relation[target.relation], value, unitWords(texts, measure))}</span>
                <span>{who.filter(Boolean).join('; ')}</span>
                <span>{texts.periodName(target.period)}</span>
                {target.ownValues.length > 0 ? <span>{words.own(target.ownValues.length)}</span> : null}
              </p>
              {measure ? (
                <p className="small quiet">{measureWords(texts, measure)}</p>
              ) : (
                <p className="mistake">{words.noMeasure}</p>
              )}
              <p className="row">
                {tells(totals.units) ? (
                  <span>{isWritten ? words.meant(totals.units) : words.reached(totals.reached, totals.units)}</span>
                ) : null}
                {isWritten || !tells(totals.units) ? null : (
                  <Link to={`/targets/${target.id}${totals.short > 0 ? '?view=short' : ''}`}>
                    {words.seeShort(totals.short)}
                  </Link>
                )}
                {plan.canChangeDuties
                  ? (['edit', 'withdraw'] as const).map((task) => (
                      <Button
                        key={task}
                        look="ghost"
                        aria-label={words.actionOn(words[task], title)}
                        onClick={() => setWish({ task, target })}
                      >
                        {words[task]}
                      </Button>
                    ))
                  : null}
              </p>
            </li>
          );
        })}
      </ul>
      {wish ? (
        <TargetDialog
          plan={plan}
          wish={wish}
          onClose={() => setWish(null)}
          onOutcome={(outcome) => {
            setWish(null);
            setTold(outcome);
          }}
        />
      ) : null}
    </section>
  );
}
