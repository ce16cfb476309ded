import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { FormScreenQuery } from '../gql/graphql.ts';
import { formOfVersion } from '../reports/form-of-version.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-builder.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { BuilderPreview } from './builder-preview.tsx';
import './forms.css';

const FormScreenDocument = graphql(`
  query FormScreen($id: ID!, $earlier: Boolean!) {
    form(id: $id) {
      id
      title
      titleEn
      canEdit
      latest {
        id
        ...PublishedForm_version
      }
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
        ...PublishedForm_version @include(if: $earlier)
      }
    }
  }
`);

type ShownForm = NonNullable<FormScreenQuery['form']>;

/** A published form to look at, as a unit sees it; earlier versions as well. What is tried in it is not kept. */
export function FormScreen() {
  const texts = useTexts();
  const { id = '' } = useParams();
  const [wanted, setWanted] = useState<number | null>(null);
  const { data, previousData, error, refetch } = useQuery(FormScreenDocument, {
    variables: { id, earlier: wanted !== null },
    // A version may have been published since the form was seen last.
    fetchPolicy: 'cache-and-network',
  });
  const form = (data ?? previousData)?.form;
  usePageTitle(form ? texts.titleOf(form) : undefined);
  if (!data && !previousData)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  if (!form) return <NotFoundScreen />;
  return (
    <div className="page">
      <header>
        <div>
          <p className="small">
            <Link to="/forms">{texts.forms.title}</Link>
          </p>
          <h1>{texts.titleOf(form)}</h1>
        </div>
        {form.canEdit ? (
          <ButtonLink to={`/forms/${form.id}/edit`}>{form.draft ? texts.forms.resume : texts.forms.edit}</ButtonLink>
        ) : null}
      </header>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      <ShownVersion form={form} wanted={wanted} onWant={setWanted} />
    </div>
  );
}

interface ShownProps {
  form: ShownForm;
  /** Number of the version that is looked at; null for the latest. */
  wanted: number | null;
  onWant: (number: number | null) => void;
}

function ShownVersion({ form, wanted, onWant }: ShownProps) {
  const texts = useTexts();
  const versions = useMemo(() => [...form.versions].sort((left, right) => right.number - left.number), [form]);
  const newest = versions[0];
  const chosen = versions.find(({ number }) => number === wanted) ?? newest;
  if (!chosen || !form.latest) return <Empty title={texts.forms.unpublished}>{texts.forms.notYetPublished}</Empty>;
  const isNewest = chosen === newest;
  const document = isNewest ? form.latest : chosen.schema === undefined ? null : chosen;
  const read = document && formOfVersion(document as { schema: unknown; uiSchema: unknown });
  return (
    <>
      <div className="row between">
        {versions.length > 1 ? (
          <Labelled label={texts.forms.version}>
            {(given) => (
              <select
                {...given}
                className="control"
                value={chosen.number}
                onChange={({ target }) => onWant(Number(target.value) === newest?.number ? null : Number(target.value))}
              >
                {versions.map(({ id, number }) => (
                  <option key={id} value={number}>
                    {texts.forms.latest(number)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        ) : (
          <p>{texts.forms.latest(chosen.number)}</p>
        )}
        <p className="small quiet">{texts.forms.published(chosen.publishedAt, chosen.publishedBy?.name ?? '')}</p>
      </div>
      {isNewest ? null : (
        <Notice tone="info">
          <p>{texts.forms.earlierVersion}</p>
        </Notice>
      )}
      {document === null ? <Loading /> : null}
      {document !== null && !read ? <p>{texts.fill.unreadable}</p> : null}
      {read ? (
        <BuilderPreview
          key={chosen.id}
          form={read}
          {...(isNewest ? { formId: form.id, isPublished: true, asUnit: form.canEdit } : {})}
        />
      ) : null}
    </>
  );
}
