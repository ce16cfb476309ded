import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-account.ts';
import { AccountDialog } from './account-dialog.tsx';
import { useAsk } from './use-ask.ts';

const EndSessionsOfDocument = graphql(`
  mutation EndSessionsOf($input: EndSessionsOfInput!) {
    endSessionsOf(input: $input) {
      count
    }
  }
`);

interface Props {
  person: { id: string; name: string };
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** Asks once more before somebody is signed out everywhere. */
export function EndSessionsDialog({ person, onClose, onDone }: Props) {
  const words = useTexts().account.endOf;
  const [mutate] = useMutation(EndSessionsOfDocument);
  const { ask, busy, failure } = useAsk();
  const end = () =>
    void ask(async (idempotencyKey) => {
      const { data } = await mutate({ variables: { input: { accountId: person.id, idempotencyKey } } });
      onDone(words.done(person.name, data!.endSessionsOf.count));
      return true;
    });
  return (
    <AccountDialog
      {...{ title: words.title(person.name), does: words.does, busy, failure, mistake: null, onClose }}
      onDo={end}
    >
      <p>{words.why}</p>
    </AccountDialog>
  );
}
