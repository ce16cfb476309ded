import { useMutation } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { DateField } from '../ui/date-field.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { AccountDialog } from './account-dialog.tsx';
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
  person: { id: string; name: string };
  /** Who may take over: the others of the unit. */
  others: readonly { id: string; name: string }[];
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** Somebody leaves: the last day, the deputy and until when, and the handover, in one action. */
export function ReplacePersonDialog({ person, others, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.accounts;
  const [mutate] = useMutation(ReplacePersonDocument);
  const { ask, busy, failure } = useAsk();
  const [typed, setTyped] = useState({ lastDay: '', until: '', handover: '', deputyId: others[0]?.id ?? '' });
  const [mistake, setMistake] = useState<string | null>(others.length === 0 ? words.noDeputy : null);
  const write = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const replace = () => {
    const { deputyId, handover } = typed;
    const lastDay = parseVietnameseDate(typed.lastDay);
    const deputyLastDay = parseVietnameseDate(typed.until);
    const isBad = lastDay === null || (typed.until.trim() !== '' && deputyLastDay === null);
    setMistake(deputyId === '' ? words.noDeputy : isBad ? words.badDate : null);
    if (deputyId === '' || isBad) return;
    void ask(async (idempotencyKey) => {
      const input = { accountId: person.id, lastDay, deputyId, deputyLastDay, handover, idempotencyKey };
      const result = (await mutate({ variables: { input } })).data!.replacePerson;
      const isDone = result.__typename === 'RolesChanged';
      if (isDone) onDone(words.replaced(person.name, result.count));
      else setMistake(words.refused(person.name, words.refusal[result.refusal]));
      return isDone;
    });
  };
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
