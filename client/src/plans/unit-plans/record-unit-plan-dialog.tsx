import { useMutation } from '@apollo/client/react';
import { formatDate, parseVietnameseDate } from '@ke-hoach/forms';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { RecordUnitPlanDocument } from './unit-plan-operations.ts';
import type { OwnPlan } from './unit-plans-panel.tsx';

interface Props {
  planId: string;
  own: OwnPlan;
  onClose: () => void;
  onOutcome: (isDone: boolean) => void;
}

/** A unit records its own plan: number, date, where it can be read, and what it sets itself in addition. */
export function RecordUnitPlanDialog({ planId, own, onClose, onOutcome }: Props) {
  const texts = useTexts();
  const words = texts.unitPlans;
  const key = useIntentionKey();
  const [record, { loading }] = useMutation(RecordUnitPlanDocument);
  const [typed, setTyped] = useState({
    ...{ state: own.state ?? ('ISSUED' as const), number: own.number ?? '', link: own.link ?? '' },
    issuedOn: own.issuedOn ? formatDate(own.issuedOn, 'vi') : '',
    addedTasks: own.addedTasks ?? '',
  });
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const issuedOn = parseVietnameseDate(typed.issuedOn);
  const isIssued = typed.state === 'ISSUED';
  const mistakes = {
    number: isIssued && !typed.number.trim() ? words.needed : null,
    issuedOn: isIssued && !typed.issuedOn.trim() ? words.needed : null,
    link: typed.link.trim() && !/^https?:\/\/\S+$/.test(typed.link.trim()) ? words.badLink : null,
  };
  const save = async () => {
    setAsked(true);
    const isBadDate = typed.issuedOn.trim() !== '' && issuedOn === null;
    if (isBadDate || Object.values(mistakes).some((mistake) => mistake !== null)) return;
    setFailure(null);
    try {
      const text = (value: string) => value.trim() || null;
      const input = {
        ...{ planId, unitId: own.unit.id, expectedRevision: own.editRevision, state: typed.state, issuedOn },
        ...{ number: text(typed.number), link: text(typed.link), fileName: own.fileName ?? null },
        ...{ addedTasks: text(typed.addedTasks), idempotencyKey: key.current() },
      };
      const { data } = await record({ variables: { input } });
      key.done();
      onOutcome(data?.recordUnitPlan.__typename === 'UnitPlanRecorded');
    } catch (error) {
      setFailure(error);
    }
  };
  const line = (entry: 'number' | 'link') => (
    <Labelled label={words.entry[entry]} mistake={asked ? mistakes[entry] : null}>
      {(given) => (
        <input
          {...given}
          className="control"
          maxLength={300}
          value={typed[entry]}
          onChange={(event) => setTyped({ ...typed, [entry]: event.target.value })}
        />
      )}
    </Labelled>
  );
  return (
    <Dialog title={words.recordOf(own.unit.name)} onClose={onClose}>
      {failure !== null ? <Failure error={failure} kept={texts.fill.notSaved} /> : null}
      <Labelled label={words.entry.state}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={typed.state}
            onChange={(event) => setTyped({ ...typed, state: event.target.value as 'ISSUED' | 'BEING_WRITTEN' })}
          >
            <option value="ISSUED">{words.state.ISSUED}</option>
            <option value="BEING_WRITTEN">{words.state.BEING_WRITTEN}</option>
          </select>
        )}
      </Labelled>
      {line('number')}
      <DateField
        label={words.entry.issuedOn}
        mistake={asked ? mistakes.issuedOn : null}
        value={typed.issuedOn}
        onChange={(value) => setTyped({ ...typed, issuedOn: value })}
      />
      {line('link')}
      <TextAreaField
        label={words.entry.addedTasks}
        hint={words.addedTasksHint}
        rows={3}
        value={typed.addedTasks}
        onChange={(text) => setTyped({ ...typed, addedTasks: text })}
      />
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={loading} onClick={() => void save()}>
          {texts.action.save}
        </Button>
      </div>
    </Dialog>
  );
}
