import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { FormRow_formFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Badge } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { ChangeList } from './change-list.tsx';
import './forms.css';

const FormsDocument = graphql(`
  query Forms {
    forms(purpose: REPORT, first: 50) {
      edges {
        node {
          id
          ...FormRow_form
        }
      }
    }
  }

  fragment FormRow_form on Form {
    id
    key
    title
    purpose
    canEdit
    draft {
      id
    }
    versions {
      id
      number
      publishedAt
      publishedBy {
        id
        name
      }
      changes {
        ...ChangeList_change
      }
    }
  }
`);

/** All forms with their versions and what changed in each. */
export function FormListScreen() {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(FormsDocument, { fetchPolicy: 'cache-and-network' });
  usePageTitle(texts.forms.title);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const forms = data.forms.edges.map((edge) => edge.node);
  return (
    <div className="page">
      <header>
        <h1>{texts.forms.title}</h1>
      </header>
      {forms.length === 0 ? (
        <Empty title={texts.forms.emptyTitle}>{texts.forms.empty}</Empty>
      ) : (
        <ul className="plain stack">
          {forms.map((form) => (
            <FormRow key={form.id} form={form} />
          ))}
        </ul>
      )}
    </div>
  );
}

function FormRow({ form }: { form: FormRow_formFragment }) {
  const texts = useTexts();
  const versions = form.versions.toSorted((left, right) => right.number - left.number);
  const latest = versions[0];
  return (
    <li className="panel stack">
      <div className="row between">
        <div>
          <h2>{form.title}</h2>
          <p className="row small quiet">
            <span>{latest ? texts.forms.latest(latest.number) : texts.forms.unpublished}</span>
            {latest ? <span>{texts.forms.published(latest.publishedAt, latest.publishedBy?.name ?? '')}</span> : null}
            {form.draft ? <Badge tone="warn">{texts.forms.draftOpen}</Badge> : null}
          </p>
        </div>
        {form.canEdit ? (
          <ButtonLink
            to={`/forms/${form.id}/edit`}
            aria-label={`${form.draft ? texts.forms.resume : texts.forms.edit}: ${form.title}`}
          >
            {form.draft ? texts.forms.resume : texts.forms.edit}
          </ButtonLink>
        ) : null}
      </div>
      <details>
        <summary>
          {texts.forms.versions} ({versions.length})
        </summary>
        <ol className="plain stack versions">
          {versions.map((version) => (
            <li key={version.id}>
              <h3>{texts.forms.latest(version.number)}</h3>
              <p className="small quiet">
                {texts.forms.published(version.publishedAt, version.publishedBy?.name ?? '')}
              </p>
              {version.changes.length > 0 ? (
                <ChangeList changes={version.changes} />
              ) : (
                <p className="small">{version.number === 1 ? texts.forms.firstVersion : texts.forms.noChanges}</p>
              )}
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}
