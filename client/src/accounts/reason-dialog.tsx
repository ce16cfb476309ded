import { useState, type ReactNode } from 'react';
import type { AccountRefusalCode } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Labelled } from '../ui/labelled.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { useAsk } from './use-ask.ts';

interface Props {
  person: { name: string };
  words: { title: (name: string) => string; does: string; reason: string; reasonHint: string; wanted: string };
  /** Does it for the reason; answers why it cannot be done, or null. */
  run: (asked: { reason: string; idempotencyKey: string }) => Promise<AccountRefusalCode | null>;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Says what will happen to somebody's account, and asks why, for the record. */
export function ReasonDialog({ person, words, run, onDone, onClose, children }: Props) {
  const { accounts } = useTexts();
  const { ask, busy, failure } = useAsk();
  const [reason, setReason] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);
  const doIt = () => {
    setMistake(reason.trim() === '' ? words.wanted : null);
    if (reason.trim() === '') return;
    void ask(async (idempotencyKey) => {
      const refusal = await run({ reason, idempotencyKey });
      if (refusal === null) onDone();
      else setMistake(accounts.refused(person.name, accounts.refusal[refusal]));
      return refusal === null;
    });
  };
  return (
    <AccountDialog
      {...{ title: words.title(person.name), does: words.does, busy, failure, mistake, onClose }}
      onDo={doIt}
    >
      {children}
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
