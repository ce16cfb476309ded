import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { OwnTokens_tokenFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-account.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountDialog } from '../account-dialog.tsx';
import { useAsk } from '../use-ask.ts';
import { MadeToken, type Made } from './made-token.tsx';
import { MakeTokenDialog } from './make-token-dialog.tsx';

graphql(`
  fragment OwnTokens_token on AccessToken {
    id
    name
    scopes
    expiresAt
    lastUsedAt
  }
`);

const EndAccessTokenDocument = graphql(`
  mutation EndAccessToken($input: EndAccessTokenInput!) {
    endAccessToken(input: $input) {
      name
    }
  }
`);

type Token = OwnTokens_tokenFragment;

/** An analyst's access tokens: one is made and shown once, or ended. */
export function OwnTokensList({ tokens }: { tokens: readonly Token[] }) {
  const texts = useTexts();
  const words = texts.account.tokens;
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [ending, setEnding] = useState<Token | null>(null);
  const [ended, setEnded] = useState<string | null>(null);
  const [now] = useState(() => Date.now());
  const heading = useRef<HTMLHeadingElement>(null);
  const state = ({ expiresAt, lastUsedAt }: Token) => [
    (Date.parse(expiresAt) > now ? words.until : words.over)(texts.write.dateTime(expiresAt)),
    lastUsedAt ? words.used(texts.write.dateTime(lastUsedAt)) : words.unused,
  ];
  return (
    <section className="panel stack" aria-labelledby="account-tokens">
      <div>
        <h2 id="account-tokens" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <p className="quiet">{words.why}</p>
      </div>
      {made ? (
        <MadeToken
          made={made}
          onDone={() => {
            setMade(null);
            heading.current?.focus();
          }}
        />
      ) : null}
      {ended ? (
        <Notice tone="good">
          <p>{words.ended(ended)}</p>
        </Notice>
      ) : null}
      {tokens.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul className="plain">
        {tokens.map((token) => (
          <li key={token.id} className="account-row">
            <div>
              <strong>{token.name}</strong>
              <div className="small">{token.scopes.map((scope) => words.scope[scope]).join('; ')}</div>
              <div className="quiet small">{state(token).join('; ')}</div>
            </div>
            <Button aria-label={words.endTitle(token.name)} onClick={() => setEnding(token)}>
              {words.end}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={() => setMaking(true)}>{words.make}</Button>
      </div>
      {isMaking ? (
        <MakeTokenDialog
          onClose={() => setMaking(false)}
          onMade={(token) => {
            setMaking(false);
            setEnded(null);
            setMade(token);
          }}
        />
      ) : null}
      {ending ? (
        <EndTokenDialog
          token={ending}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEnding(null);
            setMade(null);
            setEnded(ending.name);
            heading.current?.focus();
          }}
        />
      ) : null}
    </section>
  );
}

interface EndProps {
  token: Token;
  onClose: () => void;
  onEnded: () => void;
}

function EndTokenDialog({ token, onClose, onEnded }: EndProps) {
  const words = useTexts().account.tokens;
  const [mutate] = useMutation(EndAccessTokenDocument);
  const { ask, busy, failure } = useAsk();
  const end = () =>
    void ask(async (idempotencyKey) => {
      await mutate({ variables: { input: { tokenId: token.id, idempotencyKey } } });
      onEnded();
      return true;
    });
  return (
    <AccountDialog
      {...{ title: words.endTitle(token.name), does: words.end, busy, failure, mistake: null, onClose }}
      onDo={end}
    >
      <p>{words.endWhy}</p>
    </AccountDialog>
  );
}
