import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Labelled } from '../ui/labelled.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { useAsk } from './use-ask.ts';

const DescribePersonDocument = graphql(`
  mutation DescribePerson($input: DescribePersonInput!) {
    describePerson(input: $input) {
      __typename
      ... on AccountRefused {
        refusal
      }
    }
  }
`);

interface Props {
  person: { id: string; name: string; title?: string | null };
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** Another name or position of somebody: a slip of the pen, a promotion. */
export function DescribePersonDialog({ person, onClose, onDone }: Props) {
  const texts = useTexts();
  const words = texts.accounts;
  const [mutate] = useMutation(DescribePersonDocument);
  const { ask, busy, failure } = useAsk();
  const [name, setName] = useState(person.name);
  const [title, setTitle] = useState(person.title ?? '');
  const [mistake, setMistake] = useState<string | null>(null);
  const describe = () => {
    setMistake(name.trim() === '' ? words.nameWanted : null);
    if (name.trim() === '') return;
    void ask(async (idempotencyKey) => {
      const seen = { nameSeen: person.name, titleSeen: person.title ?? null };
      const input = { accountId: person.id, name, title: title.trim() || null, ...seen, idempotencyKey };
      const { data } = await mutate({ variables: { input } });
      const result = data!.describePerson;
      const isDone = result.__typename === 'PersonDescribed';
      if (isDone) onDone(words.described);
      else setMistake(words.refused(person.name, words.refusal[result.refusal]));
      return isDone;
    });
  };
  return (
    <AccountDialog
      {...{ title: words.describeTitle(person.name), does: words.describeDoes, busy, failure, mistake, onClose }}
      onDo={describe}
    >
      <Labelled label={words.name}>
        {(given) => (
          <input
            {...given}
            className="control"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={words.position} hint={words.describeHint}>
        {(given) => (
          <input
            {...given}
            className="control"
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Labelled>
    </AccountDialog>
  );
}
