import { parseVietnameseDate } from '@ke-hoach/forms';
import { useRef, useState } from 'react';
import type { UnitLine } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { useStepFocus } from '../ui/use-step-focus.ts';
import { ChangeFields } from './change-fields.tsx';
import { ChangePreview } from './change-preview.tsx';
import { DayAndReasonFields } from './day-and-reason-fields.tsx';
import { PeopleOfParts } from './people-of-parts.tsx';
import { whyRefused } from './why-refused.ts';
import { changesOf, startDraft, type ChangedUnit, type ChangeKind } from './unit-change-draft.ts';
import { useChangeUnits, type Preview, type Refused } from './use-change-units.ts';

interface Props {
  kind: ChangeKind;
  unit: ChangedUnit;
  line: UnitLine;
  today: string;
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** One change of a unit: what it is, then what follows from it, then doing it. */
export function ChangeUnitDialog({ kind, unit, line, today, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.units;
  const { preview, change, busy } = useChangeUnits();
  const [draft, setDraft] = useState(() => startDraft(kind, unit, line));
  const [seen, setSeen] = useState<Preview | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const step = useStepFocus<HTMLDivElement>(seen === null);
  const [failure, setFailure] = useState<unknown>(null);
  const lastAsked = useRef(0);
  const write = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));

  const refuse = ({ refusal, unitId, unitName, day }: Refused) => {
    setSeen(null);
    const named = [unit, draft.other, { id: draft.newId, name: draft.name }, ...draft.parts];
    const name = unitName || named.find((one) => one?.id === unitId)?.name;
    setMistake(words.refused(name || words.oneOfThem, whyRefused(words, { refusal, day })));
  };
  const go = async (
    ask: (changes: NonNullable<ReturnType<typeof changesOf>>) => Promise<void>,
    people = draft.people,
  ) => {
    const changes = changesOf(kind, unit, { ...draft, people });
    setMistake(changes ? null : words.incomplete);
    setFailure(null);
    if (changes) await ask(changes).catch(setFailure);
  };
  const look = (people = draft.people) =>
    go(async (changes) => {
      const asked = ++lastAsked.current;
      const found = await preview(changes);
      // Somebody chose again meanwhile: what was asked last is shown.
      if (asked !== lastAsked.current) return;
      if (found.__typename === 'UnitChangePreview') setSeen(found);
      else refuse(found);
    }, people);
  const apply = () =>
    go(async (changes) => {
      const made = await change(changes, draft.reason.trim());
      if (made.__typename === 'UnitChangeRefused') refuse(made);
      else {
        const on = parseVietnameseDate(draft.on);
        const { reportsAdded, reportsVoided, reportsToDecide } = made;
        onDone(on && on > today ? words.appliedLater(on) : words.applied(reportsAdded, reportsVoided, reportsToDecide));
      }
    });

  return (
    <Dialog title={`${words.change[kind]}: ${unit.name}`} onClose={onClose} wide>
      <div ref={step} className="step">
        {seen ? <ChangePreview preview={seen} /> : null}
        {seen && kind === 'split' && !draft.staysOn ? (
          <PeopleOfParts
            roles={seen.roles}
            draft={draft}
            onChange={(people) => {
              write({ people });
              void look(people);
            }}
          />
        ) : null}
        <form
          className="stack"
          hidden={seen !== null}
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <ChangeFields kind={kind} unit={unit} draft={draft} onChange={write} />
          <DayAndReasonFields on={draft.on} reason={draft.reason} onChange={write} />
          <button type="submit" hidden />
        </form>
      </div>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {mistake ? (
        <Notice tone="bad" urgent>
          <p>{mistake}</p>
        </Notice>
      ) : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        {seen ? <Button onClick={() => setSeen(null)}>{words.back}</Button> : null}
        <Button look="primary" busy={busy} onClick={() => void (seen ? apply() : look())}>
          {seen ? words.apply : words.preview}
        </Button>
      </div>
    </Dialog>
  );
}
