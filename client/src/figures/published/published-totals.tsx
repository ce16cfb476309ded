import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { PublishedTotals_planFragment } from '../../gql/graphql.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-published.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { writeFigure } from '../write-figure.ts';
import { measureOf } from '../question.ts';
import { ChooseTotalsDialog } from './choose-totals-dialog.tsx';
import { PublishedTotalsDocument } from './published-operations.ts';

interface Props {
  planId: string;
  /** Of these measures only, and nothing where none is published; else of all, where the office chooses them too. */
  only?: readonly string[];
}

/** What a plan tells all its units of the figures of all, beside the viewer's own. */
export function PublishedTotals({ planId, only }: Props) {
  const texts = useTexts();
  const words = texts.published;
  const announce = useAnnounce();
  const [choosing, setChoosing] = useState(false);
  const { data, error, refetch } = useQuery(PublishedTotalsDocument, {
    variables: { planId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return only ? null : <Failure error={error} retry={() => void refetch()} />;
  const plan = data?.plan;
  if (!plan) return null;
  // Beside a question: of its measures, for whoever does not see all units anyway.
  const shown = plan.publishedMeasures.filter(
    (measure) => !only || (only.includes(measureOf(measure)) && measure.totals.some(({ own, value }) => own !== value)),
  );
  const mayChoose = !only && plan.canWrite && plan.state !== 'RECORD';
  if (shown.length === 0 && !mayChoose) return null;
  return (
    <section className="stack no-print" aria-labelledby="published-totals">
      <div className="row between">
        <h2 id="published-totals">{only ? words.beside(plan.year) : words.title}</h2>
        {mayChoose ? <Button onClick={() => setChoosing(true)}>{words.choose}</Button> : null}
      </div>
      {shown.length === 0 ? <p className="quiet">{words.none}</p> : <TotalsTable measures={shown} />}
      {choosing ? (
        <ChooseTotalsDialog
          plan={plan}
          onClose={() => setChoosing(false)}
          onDone={() => {
            setChoosing(false);
            announce(words.done);
          }}
        />
      ) : null}
    </section>
  );
}

function TotalsTable({ measures }: { measures: PublishedTotals_planFragment['publishedMeasures'] }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const words = texts.published;
  const figure = (value: string | null | undefined) => (value == null ? words.noFigure : writeFigure(value, language));
  return (
    <>
      <div className="scroll panel flush" tabIndex={0} role="group" aria-label={words.title}>
        <table className="grid">
          <caption className="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              <th scope="col">{words.period}</th>
              <th scope="col" className="number wrap">
                {words.all}
              </th>
              <th scope="col" className="number wrap">
                {words.own}
              </th>
              <th scope="col" className="number wrap">
                {words.accepted}
              </th>
            </tr>
          </thead>
          <tbody>
            {measures.flatMap((measure) =>
              measure.totals.map(({ period, value, isWithheld, own, coverage }, at) => (
                <tr key={`${measureOf(measure)} ${period.id}`}>
                  {at === 0 ? (
                    <th scope="rowgroup" rowSpan={measure.totals.length} className="wrap">
                      {texts.titleOf(measure)}
                      {measure.unit ? ` (${measure.unit})` : measure.kind === 'percent' ? ' (%)' : ''}
                    </th>
                  ) : null}
                  <td>{texts.periodName(period)}</td>
                  <td className="number">
                    {isWithheld ? <span className="quiet">{words.withheld}</span> : figure(value)}
                  </td>
                  <td className="number">{figure(own)}</td>
                  <td className="number">{coverage ? `${coverage.accepted}/${coverage.expected}` : ''}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <p className="quiet small">{words.hint}</p>
    </>
  );
}
