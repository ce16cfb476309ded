import { useMutation } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { Role } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { DateField } from '../ui/date-field.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { UnitPicker } from '../units/unit-picker.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { useAsk } from './use-ask.ts';

const GiveRoleDocument = graphql(`
  mutation GiveRole($input: GiveRoleInput!) {
    giveRole(input: $input) {
      __typename
      ... on AccountRefused {
        refusal
      }
    }
  }
`);

interface Props {
  person: { id: string; name: string };
  /** Where the role is held unless another unit is picked. */
  unit: { id: string; name: string };
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** One more role for somebody, here or at another unit, from a day and perhaps to one. */
export function GiveRoleDialog({ person, unit, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.accounts;
  const [mutate] = useMutation(GiveRoleDocument);
  const { ask, busy, failure } = useAsk();
  const [role, setRole] = useState<Role>('REPORTER');
  const [at, setAt] = useState<{ id: string; name: string } | null>(unit);
  const [days, setDays] = useState({ from: '', to: '' });
  const [mistake, setMistake] = useState<string | null>(null);
  const give = () => {
    const from = parseVietnameseDate(days.from);
    const lastDay = parseVietnameseDate(days.to);
    const isBad = from === null || (days.to.trim() !== '' && lastDay === null);
    const wrongDay = days.from.trim() === '' ? words.fromWanted : words.badDate;
    setMistake(isBad ? wrongDay : at === null ? texts.units.pick : null);
    if (isBad || at === null) return;
    void ask(async (idempotencyKey) => {
      const input = { accountId: person.id, unitId: at.id, role, from, lastDay, idempotencyKey };
      const result = (await mutate({ variables: { input } })).data!.giveRole;
      const isDone = result.__typename === 'RolesChanged';
      if (isDone) onDone(words.given);
      else setMistake(words.refused(person.name, words.refusal[result.refusal]));
      return isDone;
    });
  };
  return (
    <AccountDialog
      {...{ title: words.giveTitle(person.name), does: words.give, busy, failure, mistake, onClose }}
      onDo={give}
    >
      <Labelled label={words.role}>
        {(given) => (
          <select {...given} className="control" value={role} onChange={(event) => setRole(event.target.value as Role)}>
            {(Object.keys(texts.role) as Role[]).map((one) => (
              <option key={one} value={one}>
                {texts.role[one]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <UnitPicker label={words.at} asOf={parseVietnameseDate(days.from)} picked={at} onPick={setAt} />
      <DateField label={words.from} value={days.from} onChange={(from) => setDays({ ...days, from })} />
      <DateField label={words.to} hint={words.toHint} value={days.to} onChange={(to) => setDays({ ...days, to })} />
    </AccountDialog>
  );
}
