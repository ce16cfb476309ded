import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { fetchGraphql } from '../apollo/fetch-graphql.ts';
import { toRefusal } from '../apollo/problems.ts';
import type { ActivateAccountMutation } from '../gql/graphql.ts';
import { LanguageSwitch, ThemeSwitch } from '../people/preferences.tsx';
import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { PasswordInput } from '../ui/password-input.tsx';
import './accounts.css';

const activateDocument = /* GraphQL */ `
  mutation ActivateAccount($input: ActivateAccountInput!) {
    activateAccount(input: $input) {
      __typename
      ... on AccountActivated {
        viewer {
          id
        }
      }
      ... on PasswordTooWeak {
        minimum
      }
    }
  }
`;

/** With the slip of paper from the office: user name, one-time code, and a password of one's own. */
export function ActivateScreen() {
  const texts = useTexts();
  const words = texts.accounts;
  const sentence = useProblemSentence();
  const navigate = useNavigate();
  const [mistake, setMistake] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [printed] = useState(() => inAddress(window.location.hash));
  usePageTitle(words.activateTitle);

  const activate = async (input: Record<string, string>) => {
    setBusy(true);
    try {
      const { activateAccount } = await fetchGraphql<ActivateAccountMutation>(activateDocument, { input });
      if (activateAccount.__typename === 'PasswordTooWeak') setMistake(words.weak(activateAccount.minimum));
      else await navigate('/', { replace: true });
    } catch (error) {
      setMistake(toRefusal(error).code === 'SIGN_IN_FAILED' ? words.wrong : sentence(error));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const input = Object.fromEntries(
      ['login', 'code', 'password'].map((name) => [name, String(entered.get(name) ?? '')]),
    );
    const isComplete = Object.values(input).every((value) => value.trim() !== '');
    setMistake(isComplete ? null : words.fillAll);
    if (isComplete && !busy) void activate(input);
  };
  return (
    <div className="page">
      <header className="row between activate">
        <Link to="/" className="product">
          <img src="/icon.svg" alt="" width="32" height="32" /> {texts.product.name}
        </Link>
        <div className="row">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main className="panel stack activate">
        <div>
          <h1>{words.activateTitle}</h1>
          <p className="quiet">{words.activateHow}</p>
        </div>
        <form className="stack" onSubmit={submit} noValidate>
          <Labelled label={words.login}>
            {(given) => (
              <input
                {...given}
                className="control"
                name="login"
                defaultValue={printed.login}
                autoComplete="username"
                autoCapitalize="none"
              />
            )}
          </Labelled>
          <Labelled label={words.code}>
            {(given) => (
              <input
                {...given}
                className="control"
                name="code"
                defaultValue={printed.code}
                autoComplete="one-time-code"
                autoCapitalize="characters"
              />
            )}
          </Labelled>
          <Labelled label={words.password} hint={words.passwordHint}>
            {(given) => <PasswordInput {...given} name="password" autoComplete="new-password" />}
          </Labelled>
          {mistake ? (
            <Notice tone="bad" urgent>
              <p>{mistake}</p>
            </Notice>
          ) : null}
          <Button look="primary" type="submit" busy={busy}>
            {words.activate}
          </Button>
          <p className="hint">{words.lost}</p>
        </form>
      </main>
    </div>
  );
}

/** The first administrator comes by an address that holds name and code where no server reads them. */
function inAddress(hash: string): { login: string; code: string } {
  const parts = new URLSearchParams(hash.slice(1));
  return { login: parts.get('login') ?? '', code: parts.get('code') ?? '' };
}
