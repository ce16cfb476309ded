import { useMutation, useQuery } from '@apollo/client/react';
import { isBlank, type Form } from '@ke-hoach/forms';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import { fieldTitle } from '../../form-view/field-texts.ts';
import type { CopyOffersQuery } from '../../gql/graphql.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-copy.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { DraftKeeper } from '../draft-keeper.ts';
import { theirsOf } from '../use-save-draft.ts';
import { WrittenCell } from '../written-cell.tsx';
import { CopyEarlierDocument, CopyOffersDocument } from './copy-operations.ts';

type Offer = NonNullable<NonNullable<CopyOffersQuery['report']>['copySource']>['offers'][number];

interface Props {
  reportId: string;
  form: Form;
  period: string;
  keeper: DraftKeeper;
  /** Ids of what was taken over. */
  onTaken: (fields: readonly string[]) => void;
  onClose: () => void;
}

/** Which answers of the earlier report come into the draft: what mostly stays the same is chosen already. */
export function CopyDialog({ reportId, form, period, keeper, onTaken, onClose }: Props) {
  const texts = useTexts();
  const words = texts.copy;
  const { data, error, refetch } = useQuery(CopyOffersDocument, {
    variables: { id: reportId },
    fetchPolicy: 'no-cache',
  });
  const [copy, { loading }] = useMutation(CopyEarlierDocument);
  const key = useIntentionKey();
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({});
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const source = data?.report?.copySource;
  const offers = (source?.offers ?? []).filter(({ field }) => form.field(field));
  const isChosen = ({ field, isOfPeriod, now }: Offer) => changed[field] ?? (!isOfPeriod && isBlank(now));
  const chosen = offers.filter(isChosen);

  const take = async () => {
    setAsked(true);
    setFailure(null);
    setTold(null);
    if (!source || chosen.length === 0) return;
    try {
      if (!(await keeper.flush())) return onClose();
      const head = { reportId, expectedRevision: keeper.current().editRevision, revisionId: source.revisionId };
      const fields = chosen.map(({ field }) => field);
      const { data: answer } = await copy({ variables: { input: { ...head, fields, idempotencyKey: key.current() } } });
      key.done();
      const result = answer?.copyEarlier;
      if (result?.__typename === 'ReportConflict') await keeper.meet(theirsOf(result.report));
      if (result?.__typename !== 'EarlierCopied') {
        setTold(words.conflict);
        return void refetch();
      }
      keeper.replace(theirsOf(result.report));
      onTaken(result.taken);
    } catch (reason) {
      setFailure(reason);
    }
  };
  const group = (isOfPeriod: boolean) => {
    const inGroup = offers.filter((offer) => offer.isOfPeriod === isOfPeriod);
    if (inGroup.length === 0) return null;
    const all = inGroup.every(isChosen);
    return (
      <fieldset className="stack">
        <legend>
          <h3>{isOfPeriod ? words.ofPeriod : words.same}</h3>
        </legend>
        <label className="row copy-offer">
          <input
            type="checkbox"
            checked={all}
            onChange={() =>
              setChanged({ ...changed, ...Object.fromEntries(inGroup.map(({ field }) => [field, !all])) })
            }
          />
          {words.all}
        </label>
        {inGroup.map((offer) => (
          <OfferRow
            key={offer.field}
            form={form}
            offer={offer}
            isChosen={isChosen(offer)}
            onChange={(on) => setChanged({ ...changed, [offer.field]: on })}
          />
        ))}
      </fieldset>
    );
  };
  return (
    <Dialog title={words.title(period)} onClose={onClose} wide>
      {error ? <Failure error={error} retry={() => void refetch()} /> : data ? null : <Loading />}
      {data && offers.length === 0 ? <p>{words.nothing}</p> : null}
      {offers.length > 0 ? <p className="hint">{words.hint}</p> : null}
      <div className="stack copy-offers">
        {group(false)}
        {group(true)}
      </div>
      {(told ?? (asked && chosen.length === 0 && offers.length > 0)) ? (
        <p className="mistake" role="alert">
          {told ?? words.noneChosen}
        </p>
      ) : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        {offers.length > 0 ? (
          <Button look="primary" busy={loading} onClick={() => void take()}>
            {words.take(chosen.length)}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

interface RowProps {
  form: Form;
  offer: Offer;
  isChosen: boolean;
  onChange: (on: boolean) => void;
}

function OfferRow({ form, offer, isChosen, onChange }: RowProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const field = form.field(offer.field)!;
  return (
    <label className="row copy-offer">
      <input type="checkbox" checked={isChosen} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {fieldTitle(field, language)}:{' '}
        <strong>
          {field.kind === 'table' ? (
            texts.fill.rowsCount((offer.value as unknown[]).length)
          ) : (
            <WrittenCell form={form} field={field} value={offer.value} />
          )}
        </strong>
        {isBlank(offer.now) ? null : (
          <span className="quiet small">
            {' '}
            ({texts.copy.now} <WrittenCell form={form} field={field} value={offer.now} />)
          </span>
        )}
      </span>
    </label>
  );
}
