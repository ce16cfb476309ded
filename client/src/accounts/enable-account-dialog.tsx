import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-account.ts';
import { ReasonDialog } from './reason-dialog.tsx';

const EnableAccountDocument = graphql(`
  mutation EnableAccount($input: EnableAccountInput!) {
    enableAccount(input: $input) {
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

/** Asks why, and lets somebody in again. */
export function EnableAccountDialog({ person, onClose, onDone }: Props) {
  const words = useTexts().account.enable;
  const [mutate] = useMutation(EnableAccountDocument);
  return (
    <ReasonDialog
      {...{ person, words, onClose }}
      onDone={() => onDone(words.done(person.name))}
      run={async (asked) => {
        const { data } = await mutate({ variables: { input: { accountId: person.id, ...asked } } });
        const result = data!.enableAccount;
        return result.__typename === 'AccountRefused' ? result.refusal : null;
      }}
    >
      <p>{words.what}</p>
    </ReasonDialog>
  );
}
