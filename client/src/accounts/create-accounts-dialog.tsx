import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { Role, Slips_slipFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import { Labelled } from '../ui/labelled.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { pastedPeople } from './pasted-people.ts';
import { useAsk } from './use-ask.ts';

const CreateAccountsDocument = graphql(`
  mutation CreateAccounts($input: CreateAccountsInput!) {
    createAccounts(input: $input) {
      __typename
      ... on SlipsIssued {
        slips {
          ...Slips_slip
        }
      }
      ... on AccountRefused {
        refusal
        index
      }
    }
  }
`);

interface Props {
  unit: { id: string; name: string };
  onClose: () => void;
  onIssued: (slips: readonly Slips_slipFragment[]) => void;
}

/** Accounts for one person or a pasted list, with the same roles at the unit. */
export function CreateAccountsDialog({ unit, onClose, onIssued }: Props) {
  const texts = useTexts();
  const words = texts.accounts;
  const [mutate] = useMutation(CreateAccountsDocument);
  const { ask, busy, failure } = useAsk();
  const [pasted, setPasted] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(['REPORTER']);
  const [mistake, setMistake] = useState<string | null>(null);
  const people = pastedPeople(pasted);

  const make = () => {
    const isComplete = people.length > 0 && roles.length > 0;
    setMistake(isComplete ? null : words.incomplete);
    if (!isComplete) return;
    void ask(async (idempotencyKey) => {
      const asked = people.map((person) => ({ ...person, roles: [...roles] }));
      const { data } = await mutate({ variables: { input: { unitId: unit.id, people: asked, idempotencyKey } } });
      const result = data!.createAccounts;
      if (result.__typename === 'SlipsIssued') onIssued(result.slips);
      else setMistake(words.refused(people[result.index]?.name ?? '', words.refusal[result.refusal]));
      return result.__typename === 'SlipsIssued';
    });
  };
  return (
    <AccountDialog
      {...{ title: words.addTitle(unit.name), does: words.make, busy, failure, mistake, onClose, wide: true }}
      onDo={make}
    >
      <Labelled label={words.paste} hint={words.pasteHint}>
        {(given) => (
          <textarea
            {...given}
            className="control"
            rows={4}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Labelled>
      {people.length > 0 ? (
        <div className="scroll" tabIndex={0} role="region" aria-label={words.seen(people.length)}>
          <table className="grid">
            <caption>{words.seen(people.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.login}</th>
                <th scope="col">{words.position}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ name, login, title }, index) => (
                <tr key={index}>
                  <td>{name}</td>
                  <td>{login}</td>
                  <td>{title ?? texts.empty.dash}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <fieldset className="unit-selector">
        <legend className="label">{words.roles}</legend>
        {(Object.keys(texts.role) as Role[]).map((role) => (
          <label key={role} className="tick">
            <input
              type="checkbox"
              checked={roles.includes(role)}
              onChange={() =>
                setRoles(roles.includes(role) ? roles.filter((other) => other !== role) : [...roles, role])
              }
            />
            {texts.role[role]}
          </label>
        ))}
      </fieldset>
    </AccountDialog>
  );
}
