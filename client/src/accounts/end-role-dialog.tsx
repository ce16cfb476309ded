import { useMutation } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { Role } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { DateField } from '../ui/date-field.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { useAsk } from './use-ask.ts';

const EndRoleDocument = graphql(`
  mutation EndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      __typename
      ... on AccountRefused {
        refusal
      }
    }
  }
`);

interface Props {
  person: { name: string };
  role: { id: string; role: Role };
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** The last day of one role of somebody, or that it ends at once. */
export function EndRoleDialog({ person, role, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.accounts;
  const [mutate] = useMutation(EndRoleDocument);
  const { ask, busy, failure } = useAsk();
  const [day, setDay] = useState('');
  const [isAtOnce, setAtOnce] = useState(false);
  const [mistake, setMistake] = useState<string | null>(null);
  const end = () => {
    const lastDay = isAtOnce ? null : parseVietnameseDate(day);
    const wrongDay = day.trim() === '' ? words.lastDayWanted : words.badDate;
    const isMistaken = lastDay === null && !isAtOnce;
    setMistake(isMistaken ? wrongDay : null);
    if (isMistaken) return;
    void ask(async (idempotencyKey) => {
      const { data } = await mutate({ variables: { input: { roleId: role.id, lastDay, idempotencyKey } } });
      const result = data!.endRole;
      const isDone = result.__typename === 'RolesChanged';
      if (isDone) onDone(isAtOnce ? words.endedAtOnce : words.ended);
      else setMistake(words.refused(person.name, words.refusal[result.refusal]));
      return isDone;
    });
  };
  const title = words.endTitle(person.name, texts.role[role.role]);
  return (
    <AccountDialog {...{ title, does: words.endRole, busy, failure, mistake, onClose }} onDo={end}>
      {isAtOnce ? null : <DateField label={words.lastDay} value={day} onChange={setDay} />}
      <div>
        <label className="tick">
          <input
            type="checkbox"
            aria-describedby="end-at-once"
            checked={isAtOnce}
            onChange={(event) => setAtOnce(event.target.checked)}
          />
          {words.endAtOnce}
        </label>
        <p id="end-at-once" className="quiet small">
          {words.endAtOnceHint}
        </p>
      </div>
    </AccountDialog>
  );
}
