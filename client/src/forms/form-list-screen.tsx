import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { FormPage_formsFragment, FormPurpose, FormsQuery } from '../gql/graphql.ts';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-builder.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useSettled } from '../ui/use-settled.ts';
import { FormPage } from './form-page.tsx';
import { purposes } from './purposes.ts';
import './forms.css';

const FormsDocument = graphql(`
  query Forms($search: String) {
    report: forms(purpose: REPORT, search: $search, first: 20) {
      ...FormPage_forms
    }
    register: forms(purpose: REGISTER, search: $search, first: 20) {
      ...FormPage_forms
    }
    plan: forms(purpose: PLAN, search: $search, first: 20) {
      ...FormPage_forms
    }
  }
`);

const FormsOfPurposeDocument = graphql(`
  query FormsOfPurpose($purpose: FormPurpose!, $search: String, $after: String) {
    forms(purpose: $purpose, search: $search, first: 20, after: $after) {
      ...FormPage_forms
    }
  }
`);

const partOf = { REPORT: 'report', REGISTER: 'register', PLAN: 'plan' } as const satisfies Record<FormPurpose, string>;

/** All forms by what they are for, page by page, with their versions and what changed in each. */
export function FormListScreen() {
  const texts = useTexts();
  const viewer = useViewer();
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data, previousData, error, refetch, client, updateQuery } = useQuery(FormsDocument, {
    variables: { search: search || null },
    fetchPolicy: 'cache-and-network',
  });
  usePageTitle(texts.forms.title);

  const more = async (purpose: FormPurpose, after: string | null) => {
    const variables = { purpose, search: search || null, after };
    const next = await client.query({ query: FormsOfPurposeDocument, variables, fetchPolicy: 'no-cache' });
    const page = next.data?.forms;
    if (!page) return;
    updateQuery((before) => {
      const known = before as FormsQuery;
      const part = partOf[purpose];
      return { ...known, [part]: { ...page, edges: [...known[part].edges, ...page.edges] } };
    });
  };

  const shown = data ?? previousData;
  const pages = shown
    ? purposes.map((purpose) => ({ purpose, page: shown[partOf[purpose]] as FormPage_formsFragment }))
    : [];
  const total = pages.reduce((sum, { page }) => sum + page.totalCount, 0);
  return (
    <div className="page">
      <header>
        <h1>{texts.forms.title}</h1>
        {holds(viewer, 'DESIGNER') ? (
          <div className="row">
            <ButtonLink to="/library">{texts.forms.library}</ButtonLink>
            <ButtonLink look="primary" to="/forms/new">
              {texts.forms.create}
            </ButtonLink>
          </div>
        ) : null}
      </header>
      <Labelled label={texts.forms.find} hint={texts.forms.findHint}>
        {(given) => (
          <input
            {...given}
            type="search"
            className="control"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Labelled>
      {shown ? null : error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}
      <p className="visually-hidden" role="status">
        {shown && search ? texts.forms.found(total) : ''}
      </p>
      {shown && total === 0 ? (
        search ? (
          <p>{texts.forms.found(0)}</p>
        ) : (
          <Empty title={texts.forms.emptyTitle}>{texts.forms.empty}</Empty>
        )
      ) : null}
      {pages.map(({ purpose, page }) => (
        <FormPage
          key={purpose}
          purpose={purpose}
          page={page}
          more={() => more(purpose, page.pageInfo.endCursor ?? null)}
        />
      ))}
    </div>
  );
}
