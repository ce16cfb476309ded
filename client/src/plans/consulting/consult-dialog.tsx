import { useMutation } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-consulting.ts';
import '../../texts/vi-plans.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { UnitSelectionField } from '../../units/unit-selection-field.tsx';
import { nothingSelected, type UnitSelection } from '../../units/unit-selection.ts';
import { ConsultOnPlanDocument } from './consultation-operations.ts';

interface Props {
  plan: { id: string; editRevision: number; owner: { id: string } };
  today: string;
  onClose: () => void;
  onOutcome: (isDone: boolean) => void;
}

/** Chooses the units that are shown a plan which is being written. */
export function ConsultDialog({ plan, today, onClose, onOutcome }: Props) {
  const texts = useTexts();
  const words = texts.planWork;
  const key = useIntentionKey();
  const [consult, { loading }] = useMutation(ConsultOnPlanDocument);
  const [selection, setSelection] = useState<UnitSelection>(nothingSelected);
  const [day, setDay] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const answerBy = parseVietnameseDate(day);
  const badDay =
    day.trim() === ''
      ? null
      : answerBy === null
        ? texts.fill.notDate
        : answerBy < today
          ? texts.consulting.pastDay
          : null;
  const isEmpty = selection.kinds.length + selection.also.length === 0;
  const ask = async () => {
    setAsked(true);
    if (isEmpty || badDay) return;
    setFailure(null);
    try {
      const units = { kinds: [...selection.kinds], except: [...selection.except], also: [...selection.also] };
      const seen = { planId: plan.id, expectedRevision: plan.editRevision, idempotencyKey: key.current() };
      const { data } = await consult({ variables: { input: { ...seen, units, answerBy } } });
      key.done();
      onOutcome(data?.consultOnPlan.__typename === 'PlanChanged');
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={words.consult} onClose={onClose} wide>
      <p>{words.consultWhat}</p>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <UnitSelectionField
        label={words.consultUnits}
        under={plan.owner.id}
        selection={selection}
        startsHere
        onChange={setSelection}
      />
      <DateField
        label={texts.consulting.answerBy}
        hint={texts.consulting.answerByHint}
        mistake={asked ? badDay : null}
        value={day}
        onChange={setDay}
      />
      {asked && isEmpty ? (
        <p className="mistake" role="alert">
          {words.consultNobody}
        </p>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={loading} onClick={() => void ask()}>
          {words.consultNow}
        </Button>
      </div>
    </Dialog>
  );
}
