import { useEffect, useState } from 'react';
import { fetchGraphql } from '../apollo/fetch-graphql.ts';
import type { WaysInQuery } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-sign-in.ts';
import { Notice } from '../ui/notice.tsx';
import { forgetWhoLeft, isShared, setShared } from './shared-computer.ts';
import { WaitingHere } from './waiting-here.tsx';

const waysInDocument = /* GraphQL */ `
  query WaysIn {
    signInProvider {
      name
    }
  }
`;

/** Below the password: the office's provider of identities, why it led back, and whether the computer is shared. */
export function WaysIn({ to, refused }: { to: string | null; refused: string | null }) {
  const words = useTexts().waysIn;
  const [provider, setProvider] = useState<string | null>(null);
  const [shared, setTicked] = useState(isShared);
  useEffect(() => {
    forgetWhoLeft();
    const told = ({ signInProvider }: WaysInQuery) => setProvider(signInProvider?.name ?? null);
    void fetchGraphql<WaysInQuery>(waysInDocument).then(told, () => undefined);
  }, []);
  const why = refused === null ? undefined : (words.refused[refused] ?? words.refused['failed']);
  return (
    <>
      {why ? (
        <Notice tone="warn" urgent>
          <p>{why}</p>
        </Notice>
      ) : null}
      <WaitingHere />
      {provider ? (
        <a className="button" href={`/oidc/start${to ? `?to=${encodeURIComponent(to)}` : ''}`}>
          {words.by(provider)}
        </a>
      ) : null}
      <div>
        <label className="tick">
          <input
            type="checkbox"
            checked={shared}
            aria-describedby="shared-hint"
            onChange={({ target }) => {
              setShared(target.checked);
              setTicked(target.checked);
            }}
          />
          {words.shared}
        </label>
        <p className="hint" id="shared-hint">
          {words.sharedHint}
        </p>
      </div>
    </>
  );
}
