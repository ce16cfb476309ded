import { useQuery } from '@apollo/client/react';
import { graphql } from '../../gql/gql.ts';
import type { OwnAccountQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-account.ts';
import { Fact } from '../../ui/fact.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { PersonalDataButtons } from '../personal-data-buttons.tsx';
import { OwnSessionsList } from './own-sessions-list.tsx';
import { OwnTokensList } from './own-tokens-list.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProviderLink } from './provider-link.tsx';
import './account.css';

const OwnAccountDocument = graphql(`
  query OwnAccount {
    signInProvider {
      name
    }
    viewer {
      id
      name
      login
      title
      linkedSince
      roles {
        role
        unit {
          id
          name
        }
      }
      sessions {
        ...OwnSessions_session
      }
      accessTokens {
        ...OwnTokens_token
      }
    }
  }
`);

/** What a person may know and change of the account: who they are here, the password, and where they are signed in. */
export function AccountScreen() {
  const texts = useTexts();
  const words = texts.account;
  usePageTitle(words.title);
  const { data, error, refetch } = useQuery(OwnAccountDocument, { fetchPolicy: 'cache-and-network' });
  if (!data?.viewer) {
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  }
  const isAnalyst = data.viewer.roles.some(({ role }) => role === 'ANALYST');
  return (
    <div className="page account">
      <header>
        <h1>{words.title}</h1>
      </header>
      <About viewer={data.viewer} />
      <PasswordForm
        login={data.viewer.login}
        hasTokens={data.viewer.accessTokens.length > 0}
        isLinked={data.viewer.linkedSince !== null}
      />
      {data.signInProvider ? (
        <ProviderLink provider={data.signInProvider.name} since={data.viewer.linkedSince} />
      ) : null}
      <OwnSessionsList sessions={data.viewer.sessions} />
      <section className="panel stack" aria-labelledby="account-data">
        <div>
          <h2 id="account-data">{words.personal.title}</h2>
          <p className="quiet">{words.personal.why}</p>
        </div>
        <PersonalDataButtons login={data.viewer.login} />
      </section>
      {isAnalyst ? <OwnTokensList tokens={data.viewer.accessTokens} /> : null}
    </div>
  );
}

function About({ viewer }: { viewer: NonNullable<OwnAccountQuery['viewer']> }) {
  const texts = useTexts();
  const words = texts.account;
  return (
    <section className="panel stack" aria-labelledby="account-about">
      <h2 id="account-about">{words.about}</h2>
      <dl className="facts">
        <Fact name={words.name}>{viewer.name}</Fact>
        <Fact name={words.login}>{viewer.login}</Fact>
        {viewer.title ? <Fact name={words.position}>{viewer.title}</Fact> : null}
        <Fact name={words.roles}>
          {viewer.roles.length === 0 ? words.noRoles : null}
          <ul className="plain">
            {viewer.roles.map(({ role, unit }) => (
              <li key={`${role} ${unit.id}`}>{words.roleAt(texts.role[role], unit.name)}</li>
            ))}
          </ul>
        </Fact>
      </dl>
      <p className="quiet small">{words.mend}</p>
    </section>
  );
}
