import { useMutation } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AfterDeputy } from './after-deputy.tsx';
import type { Worker } from './roles-left.ts';
import { useAsk } from './use-ask.ts';

const ReplacePersonDocument = graphql(`
  mutation ReplacePerson($input: ReplacePersonInput!) {
    replacePerson(input: $input) {
      __typename
      ... on RolesChanged {
        count
      }
      ... on AccountRefused {
        refusal
      }
    }
  }
`);

interface Props {
  person: Worker;
  /** Who may take over: the others of the unit. */
  others: readonly Worker[];
  /** Until when the unit owes reports. */
  dues: readonly { periodName: string; lastDay: string }[];
  /** Leads on to an account for whoever takes over. */
  onAdd: () => void;
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** Somebody leaves: the last day, the deputy and until when, and the handover, in one action. */
export function ReplacePersonDialog({ person, others, dues, onAdd, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.accounts;
  const [mutate] = useMutation(ReplacePersonDocument);
  const { ask, busy, failure } = useAsk();
  const [typed, setTyped] = useState({ lastDay: '', until: '', handover: '', deputyId: others[0]?.id ?? '' });
  const [mistake, setMistake] = useState<string | null>(null);
  const write = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const replace = () => {
    const { deputyId, handover } = typed;
    const lastDay = parseVietnameseDate(typed.lastDay);
    const deputyLastDay = parseVietnameseDate(typed.until);
    const isBad = lastDay === null || (typed.until.trim() !== '' && deputyLastDay === null);
    const wrongDay = typed.lastDay.trim() === '' ? words.lastDayWanted : words.badDate;
    setMistake(isBad ? wrongDay : null);
    if (isBad) return;
    void ask(async (idempotencyKey) => {
      const input = { accountId: person.id, lastDay, deputyId, deputyLastDay, handover, idempotencyKey };
      const result = (await mutate({ variables: { input } })).data!.replacePerson;
      const isDone = result.__typename === 'RolesChanged';
      if (isDone) onDone(words.replaced(person.name, result.count));
      else setMistake(words.refused(person.name, words.refusal[result.refusal]));
      return isDone;
    });
  };
  if (others.length === 0) {
    return (
      <Dialog title={words.replaceTitle(person.name)} onClose={onClose}>
        <p>
          <strong>{words.noDeputy}</strong>
        </p>
        <p>{words.noDeputyWhy(person.name)}</p>
        <div className="dialog-actions">
          <Button onClick={onClose}>{texts.action.cancel}</Button>
          <Button look="primary" onClick={onAdd}>
            {words.addDeputy}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <AccountDialog
      {...{ title: words.replaceTitle(person.name), does: words.replace, busy, failure, mistake, onClose }}
      onDo={replace}
    >
      <DateField label={words.lastDay} value={typed.lastDay} onChange={(lastDay) => write({ lastDay })} />
      <Labelled label={words.deputy}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={typed.deputyId}
            onChange={(event) => write({ deputyId: event.target.value })}
          >
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <DateField
        label={words.deputyLastDay}
        hint={words.deputyHint}
        value={typed.until}
        onChange={(until) => write({ until })}
      />
      <AfterDeputy {...{ person, others, dues }} until={parseVietnameseDate(typed.until)} />
      <Labelled label={words.handover} hint={words.handoverHint}>
        {(given) => (
          <textarea
            {...given}
            className="control"
            rows={4}
            value={typed.handover}
            onChange={(event) => write({ handover: event.target.value })}
          />
        )}
      </Labelled>
    </AccountDialog>
  );
}
