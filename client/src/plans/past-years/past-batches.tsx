import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { PastYears_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-past.ts';
import { Button } from '../../ui/button.tsx';
import { PlanCommandDialog } from '../plan-command-dialog.tsx';
import { TakeBackPastFiguresDocument } from './past-operations.ts';
import { nameWithoutYear } from './past-periods.ts';

type Batch = PastYears_planFragment['pastBatches'][number];

interface Props {
  plan: PastYears_planFragment;
  onTold: (told: { tone: 'good' | 'warn'; sentence: string }) => void;
}

/** The tables that were entered, each of which can be taken back whole. */
export function PastBatches({ plan, onTold }: Props) {
  const texts = useTexts();
  const words = texts.past;
  const key = useIntentionKey();
  const [takeBack] = useMutation(TakeBackPastFiguresDocument);
  const [chosen, setChosen] = useState<Batch | null>(null);
  const run = async ({ id }: Batch) => {
    const { data } = await takeBack({ variables: { input: { batchId: id, idempotencyKey: key.current() } } });
    key.done();
    const result = data!.takeBackPastFigures;
    const isDone = result.__typename === 'PastFiguresTakenBack';
    onTold(
      isDone
        ? { tone: 'good', sentence: words.takenBackNow(result.reports) }
        : { tone: 'warn', sentence: words.kept(result.unitNames.join(', ')) },
    );
    return isDone;
  };
  return (
    <section className="stack" aria-labelledby="past-batches">
      <h2 id="past-batches">{words.batches}</h2>
      {plan.pastBatches.length === 0 ? <p className="quiet">{words.noBatches}</p> : null}
      {plan.pastBatches.length > 0 ? (
        <div className="scroll panel flush" tabIndex={0} role="group" aria-label={words.batches}>
          <table className="grid">
            <thead>
              <tr>
                {[words.periods, words.form, words.source, words.reports, words.when, words.act].map((title) => (
                  <th scope="col" key={title}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {plan.pastBatches.map((batch) => (
                <tr key={batch.id}>
                  <th scope="row">
                    {batch.parts.map(({ year, periodName, plan: { id } }) => (
                      <div key={`${year} ${periodName}`}>
                        <Link to={`/plans/${id}`}>{words.periodOf(nameWithoutYear(periodName), year)}</Link>
                      </div>
                    ))}
                  </th>
                  <td>
                    <div className="small quiet">
                      {texts.titleOf({ title: batch.formTitle, titleEn: batch.formTitleEn ?? null })}
                    </div>
                  </td>
                  <td>{batch.sourceName}</td>
                  <td>{texts.write.number(batch.reports)}</td>
                  <td>
                    {texts.write.dateTime(batch.at)}
                    {batch.by ? `, ${batch.by.name}` : ''}
                  </td>
                  <td>
                    {batch.takenBackAt ? (
                      words.takenBack(batch.takenBack?.name ?? '', texts.write.dateTime(batch.takenBackAt))
                    ) : plan.canEnterPast ? (
                      <Button
                        look="ghost"
                        aria-label={words.takeBackOf(
                          batch.parts.map(({ year, periodName }) => words.periodOf(nameWithoutYear(periodName), year)),
                        )}
                        onClick={() => setChosen(batch)}
                      >
                        {words.takeBack}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {chosen ? (
        <PlanCommandDialog
          title={words.takeBackTitle}
          what={words.takeBackWhat(chosen.reports)}
          act={words.takeBack}
          run={() => run(chosen)}
          onClose={() => setChosen(null)}
          onOutcome={() => setChosen(null)}
        />
      ) : null}
    </section>
  );
}
