import { useMutation } from '@apollo/client/react';
import { tokenDays } from '@ke-hoach/schema';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { TokenScope } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-account.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { AccountDialog } from '../account-dialog.tsx';
import { useAsk } from '../use-ask.ts';
import type { Made } from './made-token.tsx';

const CreateAccessTokenDocument = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      secret
      token {
        ...OwnTokens_token
      }
    }
  }
`);

const everyScope: readonly TokenScope[] = ['FIGURES', 'REPORTS'];

/** What a token is for, what it may read, and for how long. */
export function MakeTokenDialog({ onClose, onMade }: { onClose: () => void; onMade: (made: Made) => void }) {
  const texts = useTexts();
  const words = texts.account.tokens;
  const [mutate] = useMutation(CreateAccessTokenDocument);
  const { ask, busy, failure } = useAsk();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['FIGURES']);
  const [days, setDays] = useState<number>(tokenDays[1]);
  const [mistake, setMistake] = useState<string | null>(null);
  const make = () => {
    const missing = name.trim() === '' ? words.wantedName : scopes.length === 0 ? words.wantedScope : null;
    setMistake(missing);
    if (missing) return;
    void ask(async (idempotencyKey) => {
      const { data } = await mutate({ variables: { input: { name, scopes: [...scopes], days, idempotencyKey } } });
      const { secret, token } = data!.createAccessToken;
      onMade({ name: token.name, secret });
      return true;
    });
  };
  return (
    <AccountDialog {...{ title: words.makeTitle, does: words.make, busy, failure, mistake, onClose }} onDo={make}>
      <Labelled label={words.name} hint={words.nameHint}>
        {(given) => (
          <input
            {...given}
            className="control"
            autoComplete="off"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Labelled>
      <fieldset className="stack tight">
        <legend className="label">{words.scopes}</legend>
        {everyScope.map((scope) => (
          <label key={scope} className="tick">
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={({ target }) =>
                setScopes(target.checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))
              }
            />
            {words.scope[scope]}
          </label>
        ))}
      </fieldset>
      <SelectField
        label={words.days}
        value={String(days)}
        options={tokenDays.map((choice) => ({ value: String(choice), title: words.dayCount(choice) }))}
        onChange={(choice) => setDays(Number(choice))}
      />
    </AccountDialog>
  );
}
