import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { PlanTasks_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { UnitSelectionField } from '../../units/unit-selection-field.tsx';
import type { UnitSelection } from '../../units/unit-selection.ts';
import { AnsweringSelect, type Answering } from './answering-select.tsx';
import { AssignTaskDocument } from './task-operations.ts';
import type { Task } from './tasks-panel.tsx';

interface Props {
  plan: PlanTasks_planFragment;
  task: Task;
  onClose: () => void;
  onOutcome: (isDone: boolean) => void;
}

/** Which units do a task and tell how far they are, and which form of the plan answers it. */
export function AssignTaskDialog({ plan, task, onClose, onOutcome }: Props) {
  const texts = useTexts();
  const words = texts.tasks;
  const key = useIntentionKey();
  const [assign, { loading }] = useMutation(AssignTaskDocument);
  const [selection, setSelection] = useState<UnitSelection>({
    kinds: task.unitKinds,
    except: task.exceptUnits.map(({ id }) => id),
    also: task.alsoUnits.map(({ id }) => id),
  });
  const [answeredBy, setAnsweredBy] = useState(task.answeredBy?.id ?? '');
  const [answering, setAnswering] = useState(() => answeringOf(task));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isGivenAnew = plan.state === 'ISSUED' && isGiven(task) && !sameUnits(selection, task);
  const lacking = isGivenAnew && reason.trim() === '';
  const forms = [...new Map(plan.assignments.map(({ form }) => [form.id, form])).values()];
  const save = async () => {
    setFailure(null);
    setAsked(true);
    if (lacking) return;
    try {
      const units = { kinds: [...selection.kinds], except: [...selection.except], also: [...selection.also] };
      const seen = { planId: plan.id, expectedRevision: plan.editRevision, idempotencyKey: key.current() };
      const id = (kind: Answering['kind']) => (answering?.kind === kind ? answering.id : null);
      const answers = { answeredBy: answeredBy || null, answeredField: id('field'), answeredTarget: id('target') };
      const input = { ...seen, taskId: task.id, units, ...answers, reason: isGivenAnew ? reason.trim() : null };
      const { data } = await assign({ variables: { input } });
      key.done();
      onOutcome(data?.assignTask.__typename === 'PlanChanged');
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={words.assignOf(task.code)} onClose={onClose} wide>
      <p>{task.content}</p>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <UnitSelectionField
        label={words.who}
        under={plan.owner.id}
        named={[...task.exceptUnits, ...task.alsoUnits]}
        selection={selection}
        startsHere
        onChange={setSelection}
      />
      {isGivenAnew ? (
        <ReasonField
          label={words.anewReason}
          hint={words.anewHint}
          mistake={asked && lacking ? texts.planWork.reasonMissing : null}
          value={reason}
          onChange={setReason}
        />
      ) : null}
      <SelectField
        label={words.form}
        hint={words.formHint}
        value={answeredBy}
        options={[
          { value: '', title: words.noForm },
          ...forms.map((form) => ({ value: form.id, title: texts.titleOf(form) })),
        ]}
        onChange={(form) => {
          setAnsweredBy(form);
          if (answering?.kind === 'field') setAnswering(null);
        }}
      />
      <AnsweringSelect planId={plan.id} formId={answeredBy} answering={answering} onChange={setAnswering} />
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={loading} onClick={() => void save()}>
          {texts.action.save}
        </Button>
      </div>
    </Dialog>
  );
}

/** Do units have it, or will they once the plan is issued? */
export const isGiven = ({ unitKinds, alsoUnits }: Task) => unitKinds.length + alsoUnits.length > 0;

/** Are the same units chosen, in whatever order? */
function sameUnits({ kinds, except, also }: UnitSelection, { unitKinds, exceptUnits, alsoUnits }: Task): boolean {
  const same = (some: readonly string[], others: readonly string[]) =>
    some.length === others.length && some.every((one) => others.includes(one));
  const ids = (units: readonly { id: string }[]) => units.map(({ id }) => id);
  return same(kinds, unitKinds) && same(except, ids(exceptUnits)) && same(also, ids(alsoUnits));
}

function answeringOf({ answeredField, answeredTarget }: Task): Answering | null {
  if (answeredField) return { kind: 'field', id: answeredField.id };
  return answeredTarget ? { kind: 'target', id: answeredTarget.id } : null;
}
