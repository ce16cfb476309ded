import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { fetchGraphql } from '../apollo/fetch-graphql.ts';
import type { LeavingQuery } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-sign-in.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { goAway, tellOtherTabs } from './leave-together.ts';
import { countUnsent, forgetPerson, isShared } from './shared-computer.ts';

const leavingDocument = /* GraphQL */ `
  query Leaving {
    viewer {
      signOutAt
    }
  }
`;

const signOutDocument = /* GraphQL */ `
  mutation SignOut {
    signOut
  }
`;

/** How long what was typed last may take to the server. */
const longestWait = 3000;

/**
 * Signs out, once the server knows: else whoever opens the page next would be this person. On a shared computer nothing of the person's work stays here: what the server does not have is told before,
 * and the person may stay.
 */
export function Leaving({ person, onStay }: { person: string; onStay: () => void }) {
  const words = useTexts().waysIn;
  const client = useApolloClient();
  /** Null while what was typed last is on its way to the server. */
  const [unsent, setUnsent] = useState<number | null>(() => (isShared() ? null : 0));
  const [isBusy, setBusy] = useState(unsent === 0);
  const [isStuck, setStuck] = useState(false);
  const isGone = useRef(false);

  useEffect(() => {
    if (unsent !== null) return;
    // The report on screen keeps and sends at once what it holds, as when the network is back: what was just typed may not
    // be kept on this device yet.
    window.dispatchEvent(new Event('online'));
    const since = Date.now();
    const timer = setInterval(() => {
      const left = countUnsent(person);
      if (left > 0 && Date.now() - since < longestWait) return;
      clearInterval(timer);
      setUnsent(left);
      setBusy(left === 0);
    }, 100);
    return () => clearInterval(timer);
  }, [unsent, person]);

  useEffect(() => {
    if (!isBusy || isGone.current) return;
    isGone.current = true;
    const go = async () => {
      const asked = await fetchGraphql<LeavingQuery>(leavingDocument).catch(() => null);
      const elsewhere = asked?.viewer?.signOutAt;
      const isOut = elsewhere ? true : await fetchGraphql(signOutDocument).catch(() => false);
      if (!isOut) {
        isGone.current = false;
        setStuck(true);
        return setBusy(false);
      }
      client.stop();
      forgetPerson(person);
      tellOtherTabs(person);
      goAway(elsewhere ?? '/sign-in');
    };
    void go();
  }, [isBusy, client, person]);

  if (isStuck) {
    return (
      <Dialog title={words.stuckTitle} onClose={onStay}>
        <p>{words.stuckWhy}</p>
        <p>{words.stuckHow}</p>
        <div className="dialog-actions">
          <Button onClick={onStay}>{words.stay}</Button>
          <Button look="primary" busy={isBusy} onClick={() => setBusy(true)}>
            {words.leaveAgain}
          </Button>
        </div>
      </Dialog>
    );
  }
  if (!unsent) return null;
  return (
    <Dialog title={words.leaveTitle} onClose={onStay}>
      <p>{words.leaveWhy(unsent)}</p>
      <p>{words.leaveHow}</p>
      <div className="dialog-actions">
        <Button onClick={onStay}>{words.stay}</Button>
        <Button look="primary" busy={isBusy} onClick={() => setBusy(true)}>
          {words.leave}
        </Button>
      </div>
    </Dialog>
  );
}
