import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-account.ts';
import { ReasonDialog } from './reason-dialog.tsx';

const DisableAccountDocument = graphql(`
  mutation DisableAccount($input: DisableAccountInput!) {
    disableAccount(input: $input) {
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

/** Says what ends and what stays, asks why, and lets nobody in by somebody’s account any more. */
export function DisableAccountDialog({ person, onClose, onDone }: Props) {
  const words = useTexts().account.disable;
  const [mutate] = useMutation(DisableAccountDocument);
  return (
    <ReasonDialog
      {...{ person, words, onClose }}
      onDone={() => onDone(words.done(person.name))}
      run={async (asked) => {
        const { data } = await mutate({ variables: { input: { accountId: person.id, ...asked } } });
        const result = data!.disableAccount;
        return result.__typename === 'AccountRefused' ? result.refusal : null;
      }}
    >
      <p>{words.ends}</p>
      <p>{words.stays}</p>
    </ReasonDialog>
  );
}
