import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-account.ts';
import '../../texts/vi-sign-in.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAsk } from '../use-ask.ts';

const UnlinkProviderDocument = graphql(`
  mutation UnlinkProvider($input: UnlinkProviderInput!) {
    unlinkProvider(input: $input) {
      count
    }
  }
`);

/** The link between the account and the provider of identities: made by signing in there, undone here. */
export function ProviderLink({ provider, since }: { provider: string; since: string | null }) {
  const texts = useTexts();
  const words = texts.account.provider;
  const refused = useSearchParams()[0].get('refused');
  const why = refused === null ? undefined : (texts.waysIn.refused[refused] ?? texts.waysIn.refused['failed']);
  const [mutate] = useMutation(UnlinkProviderDocument);
  const { ask, busy, failure } = useAsk();
  const [isUndone, setUndone] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const unlink = () =>
    void ask(async (idempotencyKey) => {
      await mutate({ variables: { input: { idempotencyKey } } });
      setUndone(true);
      heading.current?.focus();
      return true;
    });
  return (
    <section className="panel stack" aria-labelledby="account-provider">
      <div>
        <h2 id="account-provider" ref={heading} tabIndex={-1}>
          {words.title(provider)}
        </h2>
        <p className="quiet">{words.why(provider)}</p>
      </div>
      {why && !since ? (
        <Notice tone="warn" urgent>
          <p>{why}</p>
        </Notice>
      ) : null}
      {isUndone && !since ? (
        <Notice tone="good">
          <p>{words.unlinked}</p>
        </Notice>
      ) : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {since ? (
        <div className="row between">
          <span>{words.linked(provider, texts.write.dateTime(since))}</span>
          <Button busy={busy} onClick={unlink}>
            {words.unlink}
          </Button>
        </div>
      ) : (
        <div className="row">
          <a className="button plain" href="/oidc/start?link">
            {words.link(provider)}
          </a>
        </div>
      )}
    </section>
  );
}
