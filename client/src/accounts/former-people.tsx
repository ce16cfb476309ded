import { useLazyQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-account.ts';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Badge, Notice } from '../ui/notice.tsx';
import { daysOfRole } from './days-of-role.ts';
import { EnableAccountDialog } from './enable-account-dialog.tsx';
import { ErasePersonDialog } from './erase-person-dialog.tsx';
import { GiveRoleDialog } from './give-role-dialog.tsx';
import { PersonalDataButtons } from './personal-data-buttons.tsx';

const FormerPeopleDocument = graphql(`
  query FormerPeople($id: ID!) {
    unit(id: $id) {
      id
      formerPeople {
        id
        name
        login
        isErased
        isDisabled
        roles {
          id
          role
          from
          lastDay
          standsInFor
        }
      }
    }
  }
`);

/** Who worked at a unit and no longer does; asked for when it is opened. */
export function FormerPeople({ unit }: { unit: { id: string; name: string } }) {
  const texts = useTexts();
  const words = texts.accounts;
  const [ask, { data, error, called }] = useLazyQuery(FormerPeopleDocument, { fetchPolicy: 'cache-and-network' });
  const [open, setOpen] = useState<{
    dialog: 'erase' | 'enable' | 'give';
    person: { id: string; name: string };
  } | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const close = () => setOpen(null);
  const done = (sentence: string) => {
    close();
    setOutcome(sentence);
  };
  const load = () => void ask({ variables: { id: unit.id } });
  const people = data?.unit?.formerPeople;
  return (
    <details onToggle={(event) => (event.currentTarget.open ? load() : undefined)}>
      <summary>{words.former}</summary>
      {error ? <Failure error={error} retry={load} /> : called && !people ? <Loading /> : null}
      {outcome ? (
        <Notice tone="good">
          <p>{outcome}</p>
        </Notice>
      ) : null}
      {people?.length === 0 ? <p className="quiet">{words.noneFormer}</p> : null}
      <ul className="plain">
        {people?.map((person) => (
          <li key={person.id} className="unit-person">
            <div className="row between">
              <span>
                <strong>{person.name}</strong> <span className="quiet small">{person.login}</span>
              </span>
              {person.isDisabled ? <Badge tone="bad">{texts.account.disable.disabled}</Badge> : null}
            </div>
            <ul className="plain small">
              {person.roles.map((role) => (
                <li key={role.id}>{[texts.role[role.role], ...daysOfRole(words, role)].join(', ')}</li>
              ))}
            </ul>
            {person.isErased ? null : (
              <div className="stack tight">
                <PersonalDataButtons accountId={person.id} login={person.login} of={person.name} />
                <div className="row">
                  {person.isDisabled ? (
                    <Button
                      aria-label={texts.account.enable.title(person.name)}
                      onClick={() => setOpen({ dialog: 'enable', person })}
                    >
                      {texts.account.enable.button}
                    </Button>
                  ) : (
                    <Button
                      aria-label={words.giveTitle(person.name)}
                      onClick={() => setOpen({ dialog: 'give', person })}
                    >
                      {words.give}
                    </Button>
                  )}
                  <Button
                    aria-label={texts.account.erase.title(person.name)}
                    onClick={() => setOpen({ dialog: 'erase', person })}
                  >
                    {texts.account.erase.button}
                  </Button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
      {open?.dialog === 'erase' ? <ErasePersonDialog person={open.person} onClose={close} onDone={done} /> : null}
      {open?.dialog === 'give' ? (
        <GiveRoleDialog person={open.person} unit={unit} onClose={close} onDone={done} />
      ) : null}
      {open?.dialog === 'enable' ? <EnableAccountDialog person={open.person} onClose={close} onDone={done} /> : null}
    </details>
  );
}
