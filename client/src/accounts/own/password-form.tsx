import { useMutation } from '@apollo/client/react';
import { shortestPassword } from '@ke-hoach/schema';
import { useRef, useState, type FormEvent } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-account.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { useAsk } from '../use-ask.ts';

const ChangePasswordDocument = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      __typename
      ... on PasswordChanged {
        sessionsEnded
        tokensEnded
        linksUndone
      }
      ... on PasswordRefused {
        refusal
      }
    }
  }
`);

const fields = ['current', 'password', 'again'] as const;
type Field = (typeof fields)[number];

interface Props {
  login: string;
  /** Has the account access tokens, a link with a provider? They stay, unless they are to end too. */
  hasTokens: boolean;
  isLinked: boolean;
}

/** Another password for the account; what was typed stays where something is to be mended. */
export function PasswordForm({ login, hasTokens, isLinked }: Props) {
  const texts = useTexts();
  const words = texts.account.password;
  const [change] = useMutation(ChangePasswordDocument);
  const { ask, busy, failure } = useAsk();
  const [mistakes, setMistakes] = useState<Partial<Record<Field, string>>>({});
  const [outcome, setOutcome] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  const show = (found: Partial<Record<Field, string>>) => {
    setMistakes(found);
    const first = fields.find((field) => found[field]);
    if (first) (form.current?.elements.namedItem(first) as HTMLInputElement | null)?.focus();
    return first !== undefined;
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const entered = new FormData(event.currentTarget);
    const typed = (field: Field) => String(entered.get(field) ?? '');
    setOutcome(null);
    const blank = fields.filter((field) => typed(field) === '').map((field) => [field, words.wanted]);
    const differs = typed('password') !== typed('again') ? { again: words.differs } : {};
    if (show(blank.length > 0 ? Object.fromEntries(blank) : differs)) return;
    void ask(async (idempotencyKey) => {
      const endsOtherWaysIn = entered.has('others');
      const input = { current: typed('current'), password: typed('password'), endsOtherWaysIn, idempotencyKey };
      const result = (await change({ variables: { input } })).data!.changePassword;
      if (result.__typename === 'PasswordRefused') {
        show({ [result.refusal === 'WRONG' ? 'current' : 'password']: words.refusal[result.refusal] });
        return false;
      }
      form.current?.reset();
      setOutcome(words.changed(result.sessionsEnded, result.tokensEnded, result.linksUndone));
      return true;
    });
  };
  const field = (name: Field, label: string, hint?: string) => (
    <Labelled label={label} mistake={mistakes[name] ?? null} {...(hint && { hint })}>
      {(given) => (
        <PasswordInput {...given} name={name} autoComplete={name === 'current' ? 'current-password' : 'new-password'} />
      )}
    </Labelled>
  );
  return (
    <section className="panel stack" aria-labelledby="account-password">
      <h2 id="account-password">{words.title}</h2>
      <form ref={form} className="stack" onSubmit={submit} noValidate>
        {/* Password managers learn whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        {field('current', words.current)}
        {field('password', words.next, words.hint(shortestPassword))}
        {field('again', words.again)}
        {hasTokens || isLinked ? (
          <div>
            <label className="tick">
              <input type="checkbox" name="others" aria-describedby="account-others" />
              {words.others[hasTokens ? (isLinked ? 'both' : 'tokens') : 'link']}
            </label>
            <p id="account-others" className="quiet small">
              {words.othersWhy}
            </p>
          </div>
        ) : null}
        {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
        {outcome ? (
          <Notice tone="good">
            <p>{outcome}</p>
          </Notice>
        ) : null}
        <p className="quiet small">{words.ends}</p>
        <div className="row">
          <Button look="primary" type="submit" busy={busy}>
            {words.change}
          </Button>
        </div>
      </form>
    </section>
  );
}
