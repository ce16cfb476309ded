import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-account.ts';
import '../texts/vi-units.ts';
import { Labelled } from '../ui/labelled.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { useAsk } from './use-ask.ts';

const ErasePersonDocument = graphql(`
  mutation ErasePerson($input: ErasePersonInput!) {
    erasePerson(input: $input) {
      __typename
      ... on AccountRefused {
        refusal
      }
    }
  }
`);

interface Props {
  person: { id: string; name: string };
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** Says what goes and what stays, asks why, and erases what is told of somebody who left. */
export function ErasePersonDialog({ person, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.account.erase;
  const [mutate] = useMutation(ErasePersonDocument);
  const { ask, busy, failure } = useAsk();
  const [reason, setReason] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const erase = () => {
    setMistake(reason.trim() === '' ? words.wanted : null);
    if (reason.trim() === '') return;
    void ask(async (idempotencyKey) => {
      const { data } = await mutate({ variables: { input: { accountId: person.id, reason, idempotencyKey } } });
      const result = data!.erasePerson;
      if (result.__typename === 'AccountRefused') {
        setMistake(texts.accounts.refused(person.name, texts.accounts.refusal[result.refusal]));
        return false;
      }
      onDone(words.done);
      return true;
    });
  };
  return (
    <AccountDialog
      {...{ title: words.title(person.name), does: words.does, busy, failure, mistake, onClose }}
      onDo={erase}
    >
      <p>{words.goes}</p>
      <p>{words.stays}</p>
      <Labelled label={words.reason} hint={words.reasonHint}>
        {(given) => (
          <input
            {...given}
            className="control"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Labelled>
    </AccountDialog>
  );
}
