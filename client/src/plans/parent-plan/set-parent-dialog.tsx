import { useQuery } from '@apollo/client/react';
import type { Answers, Row } from '@ke-hoach/forms';
import { useState } from 'react';
import type { PlanScreen_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-plans.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { usePlanCommands } from '../use-plan-commands.ts';
import { PossibleParentsDocument } from './parent-plan-operations.ts';

interface Props {
  plan: Pick<PlanScreen_planFragment, 'id' | 'editRevision' | 'state' | 'document' | 'parent'>;
  onClose: () => void;
  onOutcome: (isDone: boolean) => void;
}

/** Which plan this one carries out: one of its legal bases, perhaps with an address, or a plan that is kept here. */
export function SetParentDialog({ plan, onClose, onOutcome }: Props) {
  const texts = useTexts();
  const words = texts.parentPlan;
  const { setParentPlan } = usePlanCommands(plan);
  const { data, error, refetch } = useQuery(PossibleParentsDocument, {
    variables: { id: plan.id },
    fetchPolicy: 'network-only',
  });
  const was = { chosen: plan.parent?.basis ?? plan.parent?.plan?.id ?? '', link: plan.parent?.link ?? '' };
  const [typed, setTyped] = useState({ ...was, reason: '' });
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const bases = basesOf(plan.document);
  // The one that is set is among them from the first moment on.
  const now = plan.parent?.plan ? [{ id: plan.parent.plan.id, title: words.name(plan.parent) }] : [];
  const found = data?.plan?.possibleParents.map(({ id, title, number, owner }) => ({
    ...{ id, title: [number, title, owner.name].filter(Boolean).join(' · ') },
  }));
  const plans = [...now.filter(({ id }) => !found?.some((one) => one.id === id)), ...(found ?? [])];
  const basis = bases.find(({ _id }) => _id === typed.chosen);
  const kept = plans.find(({ id }) => id === typed.chosen);
  // The control cuts long names off.
  const inFull = basis ? words.name(named(basis)) : (kept?.title ?? words.hint);
  const link = basis ? typed.link.trim() : '';
  const mistakes = {
    link: link !== '' && !/^https?:\/\/\S+$/.test(link) ? texts.announcements.linkWrong : null,
    reason: plan.state === 'ISSUED' && !typed.reason.trim() ? texts.planWork.reasonMissing : null,
  };
  const save = async () => {
    if (typed.chosen === was.chosen && link === was.link) return onClose();
    setAsked(true);
    if (mistakes.link !== null || mistakes.reason !== null) return;
    setBusy(true);
    setFailure(null);
    try {
      const as = { basis: basis?._id ?? null, parentId: kept?.id ?? null, link: link || null };
      onOutcome(await setParentPlan({ ...as, reason: typed.reason.trim() || null }));
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  const groups = [
    { title: words.amongBases, options: bases.map((row) => ({ value: row._id, title: words.name(named(row)) })) },
    { title: words.keptHere, options: plans.map(({ id, title }) => ({ value: id, title })) },
  ];
  const offered = groups.filter(({ options }) => options.length > 0);
  return (
    <Dialog title={words.title} onClose={onClose}>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {error && !data ? <Failure error={error} retry={() => void refetch()} /> : null}
      <SelectField
        label={words.choose}
        hint={data && offered.length === 0 ? words.noneToChoose : inFull}
        value={basis || kept ? typed.chosen : ''}
        options={[{ value: '', title: words.none }, ...offered]}
        onChange={(chosen) => setTyped({ ...typed, chosen })}
      />
      {basis ? (
        <Labelled label={words.link} hint={texts.announcements.linkHint} mistake={asked ? mistakes.link : null}>
          {(given) => (
            <input
              {...given}
              className="control"
              type="url"
              maxLength={300}
              value={typed.link}
              onChange={(event) => setTyped({ ...typed, link: event.target.value })}
            />
          )}
        </Labelled>
      ) : null}
      {plan.state === 'ISSUED' ? (
        <ReasonField
          label={texts.planWork.reason}
          hint={words.reasonHint}
          mistake={asked ? mistakes.reason : null}
          value={typed.reason}
          onChange={(reason) => setTyped({ ...typed, reason })}
        />
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={() => void save()}>
          {texts.action.save}
        </Button>
      </div>
    </Dialog>
  );
}

/** Rows of the legal bases that say something. */
function basesOf(document: unknown): Row[] {
  const { bases } = (document ?? {}) as Answers;
  return Array.isArray(bases)
    ? (bases as Row[]).filter((row) => Object.values(named(row)).some((part) => part !== ''))
    : [];
}

function named(row: Row) {
  const part = (key: string) => (typeof row[key] === 'string' ? row[key] : '');
  return {
    ...{ type: part('type'), number: part('number'), issuedOn: part('date') },
    ...{ issuer: part('issuer'), subject: part('subject') },
  };
}
