import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { purposes } from './purposes.ts';
import { FormRow } from './form-row.tsx';
import './forms.css';

const FormsDocument = graphql(`
  query Forms {
    forms(purpose: null, first: 50) {
      edges {
        node {
          id
          ...FormRow_form
        }
      }
    }
  }
`);

/** All forms by what they are for, with their versions and what changed in each. */
export function FormListScreen() {
  const texts = useTexts();
  const viewer = useViewer();
  const { data, error, refetch } = useQuery(FormsDocument, { fetchPolicy: 'cache-and-network' });
  usePageTitle(texts.forms.title);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const forms = data.forms.edges.map((edge) => edge.node);
  return (
    <div className="page">
      <header>
        <h1>{texts.forms.title}</h1>
        {holds(viewer, 'DESIGNER') ? (
          <ButtonLink look="primary" to="/forms/new">
            {texts.forms.create}
          </ButtonLink>
        ) : null}
      </header>
      {forms.length === 0 ? <Empty title={texts.forms.emptyTitle}>{texts.forms.empty}</Empty> : null}
      {purposes.map((purpose) => {
        const ofPurpose = forms.filter((form) => form.purpose === purpose);
        if (ofPurpose.length === 0) return null;
        return (
          <section key={purpose} className="stack" aria-labelledby={`forms-${purpose}`}>
            <h2 id={`forms-${purpose}`}>{texts.forms.use[purpose]}</h2>
            <ul className="plain stack">
              {ofPurpose.map((form) => (
                <FormRow key={form.id} form={form} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
