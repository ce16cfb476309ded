import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { PublishedTotals_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-published.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FindField } from '../../ui/find-field.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { findMeasures } from '../measure-places.ts';
import { measureOf } from '../question.ts';
import { PublishableDocument, PublishTotalsDocument } from './published-operations.ts';

const MOST = 30;
/** So many are seen at a glance. */
const FEW = 8;

interface Props {
  plan: PublishedTotals_planFragment;
  onClose: () => void;
  onDone: () => void;
}

/** Of which numbers every unit of the plan is told the total: those that add up over units. */
export function ChooseTotalsDialog({ plan, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.published;
  const key = useIntentionKey();
  const { data, error, refetch } = useQuery(PublishableDocument, { variables: { planId: plan.id } });
  const [publish, { loading }] = useMutation(PublishTotalsDocument);
  const [chosen, setChosen] = useState<readonly string[]>(() => plan.publishedMeasures.map(measureOf));
  const [search, setSearch] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [isConflict, setConflict] = useState(false);
  const offered = (data?.measurables ?? []).filter(
    ({ overUnits, numerator }) => overUnits === 'sum' || (overUnits === 'ratio' && numerator),
  );
  const listed = findMeasures(offered, search);
  const kept = offered.filter((entry) => chosen.includes(measureOf(entry)));
  const keep = async () => {
    setFailure(null);
    setConflict(false);
    const measures = kept.map(({ indicator, field }) => (indicator ? { indicator } : { field: field ?? null }));
    const seen = { planId: plan.id, expectedRevision: plan.editRevision, idempotencyKey: key.current() };
    try {
      const answer = await publish({ variables: { input: { ...seen, measures } } });
      key.done();
      // What was ticked stays; sent again, it is sent on the plan as it now stands.
      if (answer.data?.publishTotals.__typename === 'PlanConflict') setConflict(true);
      else onDone();
    } catch (refused) {
      setFailure(refused);
    }
  };
  return (
    <Dialog title={words.chooseTitle} onClose={onClose}>
      <p className="hint">{words.chooseHint}</p>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {isConflict ? (
        <Notice tone="warn" urgent>
          <p>{words.conflict}</p>
        </Notice>
      ) : null}
      {data ? null : error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}
      {data && offered.length === 0 ? <p className="quiet">{words.nothingOffered}</p> : null}
      {offered.length > FEW ? <FindField label={words.search} value={search} onChange={setSearch} /> : null}
      {offered.length > 0 ? (
        <fieldset className="stack tight">
          <legend className="label">{words.chosen(kept.length)}</legend>
          {listed.map((entry) => {
            const of = measureOf(entry);
            return (
              <label key={of} className="tick">
                <input
                  type="checkbox"
                  checked={chosen.includes(of)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, of] : chosen.filter((other) => other !== of))
                  }
                />
                <span>
                  {texts.titleOf(entry)} <span className="quiet small">{entry.forms.join(', ')}</span>
                </span>
              </label>
            );
          })}
        </fieldset>
      ) : null}
      {kept.length > MOST ? (
        <p className="mistake" role="alert">
          {words.tooMany(MOST)}
        </p>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={loading} disabled={!data || kept.length > MOST} onClick={() => void keep()}>
          {words.publish}
        </Button>
      </div>
    </Dialog>
  );
}
