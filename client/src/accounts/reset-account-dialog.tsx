import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { Slips_slipFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { AccountDialog } from './account-dialog.tsx';
import { useAsk } from './use-ask.ts';

const ResetAccountDocument = graphql(`
  mutation ResetAccount($input: ResetAccountInput!) {
    resetAccount(input: $input) {
      __typename
      ... on SlipsIssued {
        slips {
          ...Slips_slip
        }
      }
      ... on AccountRefused {
        refusal
      }
    }
  }
`);

interface Props {
  person: { id: string; name: string };
  onClose: () => void;
  onIssued: (slips: readonly Slips_slipFragment[]) => void;
}

/** Asks once more before somebody's password ends and a new code is issued. */
export function ResetAccountDialog({ person, onClose, onIssued }: Props) {
  const texts = useTexts();
  const words = texts.accounts;
  const [mutate] = useMutation(ResetAccountDocument);
  const { ask, busy, failure } = useAsk();
  const [mistake, setMistake] = useState<string | null>(null);
  const reset = () =>
    void ask(async (idempotencyKey) => {
      const { data } = await mutate({ variables: { input: { accountId: person.id, idempotencyKey } } });
      const result = data!.resetAccount;
      if (result.__typename === 'SlipsIssued') onIssued(result.slips);
      else setMistake(words.refused(person.name, words.refusal[result.refusal]));
      return result.__typename === 'SlipsIssued';
    });
  return (
    <AccountDialog
      {...{ title: words.resetTitle(person.name), does: words.reset, busy, failure, mistake, onClose }}
      onDo={reset}
    >
      <p>{words.resetWarning}</p>
    </AccountDialog>
  );
}
