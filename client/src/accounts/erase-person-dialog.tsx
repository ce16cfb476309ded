import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-account.ts';
import { ReasonDialog } from './reason-dialog.tsx';

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
  const words = useTexts().account.erase;
  const [mutate] = useMutation(ErasePersonDocument);
  return (
    <ReasonDialog
      {...{ person, words, onClose }}
      onDone={() => onDone(words.done)}
      run={async (asked) => {
        const { data } = await mutate({ variables: { input: { accountId: person.id, ...asked } } });
        const result = data!.erasePerson;
        return result.__typename === 'AccountRefused' ? result.refusal : null;
      }}
    >
      <p>{words.goes}</p>
      <p>{words.stays}</p>
    </ReasonDialog>
  );
}
