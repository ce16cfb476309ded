import { useLazyQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { daysOfRole } from './days-of-role.ts';

const FormerPeopleDocument = graphql(`
  query FormerPeople($id: ID!) {
    unit(id: $id) {
      id
      formerPeople {
        id
        name
        login
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
export function FormerPeople({ unitId }: { unitId: string }) {
  const texts = useTexts();
  const words = texts.accounts;
  const [ask, { data, error, called }] = useLazyQuery(FormerPeopleDocument, { fetchPolicy: 'cache-and-network' });
  const load = () => void ask({ variables: { id: unitId } });
  const people = data?.unit?.formerPeople;
  return (
    <details onToggle={(event) => (event.currentTarget.open ? load() : undefined)}>
      <summary>{words.former}</summary>
      {error ? <Failure error={error} retry={load} /> : called && !people ? <Loading /> : null}
      {people?.length === 0 ? <p className="quiet">{words.noneFormer}</p> : null}
      <ul className="plain">
        {people?.map((person) => (
          <li key={person.id} className="unit-person">
            <strong>{person.name}</strong> <span className="quiet small">{person.login}</span>
            <ul className="plain small">
              {person.roles.map((role) => (
                <li key={role.id}>{[texts.role[role.role], ...daysOfRole(words, role)].join(', ')}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
