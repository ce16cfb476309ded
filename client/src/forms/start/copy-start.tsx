import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import type { WayProps } from './beginning.ts';
import { FieldsOutline } from './fields-outline.tsx';

const FormsToCopyDocument = graphql(`
  query FormsToCopy($search: String) {
    forms(purpose: null, first: 50, search: $search) {
      totalCount
      edges {
        node {
          id
          title
          purpose
          latest {
            id
            number
          }
        }
      }
    }
  }
`);

const VersionsToCopyDocument = graphql(`
  query VersionsToCopy($id: ID!) {
    form(id: $id) {
      id
      versions {
        id
        number
        schema
        uiSchema
      }
    }
  }
`);

/** Begins with a published version of a form there is. */
export function CopyStart({ onBegin }: WayProps) {
  const texts = useTexts();
  const [formId, setFormId] = useState('');
  const [number, setNumber] = useState<number | null>(null);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data, previousData, error, refetch } = useQuery(FormsToCopyDocument, {
    variables: { search: search || null },
  });
  const { data: chosen } = useQuery(VersionsToCopyDocument, { variables: { id: formId }, skip: formId === '' });
  const shown = data ?? previousData;
  const isLong = typed !== '' || (shown !== undefined && shown.forms.totalCount > shown.forms.edges.length);
  const forms = shown?.forms.edges.flatMap(({ node }) => (node.latest ? [node] : [])) ?? [];
  const form = forms.find(({ id }) => id === formId);
  const versions = [...(chosen?.form?.versions ?? [])].reverse();
  const version = versions.find((one) => one.number === (number ?? form?.latest?.number));
  useEffect(() => {
    if (!form) return onBegin(null);
    onBegin({ start: () => ({ copyOf: { formId: form.id, number } }), title: form.title, purpose: form.purpose });
  }, [form, number, onBegin]);

  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!shown) return <Loading />;
  return (
    <>
      <p className="quiet small">{texts.newForm.copyHint}</p>
      {isLong ? (
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
      ) : null}
      <Labelled label={texts.newForm.form}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={formId}
            onChange={(event) => {
              setFormId(event.target.value);
              setNumber(null);
            }}
          >
            <option value="">{texts.newForm.choose}</option>
            {forms.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {versions.length > 1 ? (
        <Labelled label={texts.newForm.version}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={version?.number}
              onChange={(event) => setNumber(Number(event.target.value))}
            >
              {versions.map((one) => (
                <option key={one.id} value={one.number}>
                  {texts.forms.latest(one.number)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
      {version ? <FieldsOutline schema={version.schema} uiSchema={version.uiSchema} /> : null}
    </>
  );
}
