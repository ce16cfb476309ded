import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
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

/** From which plan the form was opened. */
interface Origin {
  plan?: { id: string; title: string };
}

/**
 * A published form to look at, as a unit sees it; earlier versions as well, such as the one a plan asks for. What is tried
 * in it is not kept.
 */
export function FormScreen() {
  const texts = useTexts();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const [wanted, setWanted] = useState<number | null>(() => Number(search.get('version')) || null);
  const from = (useLocation().state as Origin | null)?.plan;
  const { data, error, refetch } = useQuery(FormScreenDocument, {
    variables: { id, earlier: false },
    // A version may have been published since the form was seen last.
    fetchPolicy: 'cache-and-network',
  });
  const form = data?.form;
  usePageTitle(form ? texts.titleOf(form) : undefined);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  if (!form) return <NotFoundScreen />;
  return (
    <div className="page">
      <header>
        <div>
          <p className="small">
            {from ? <Link to={`/plans/${from.id}`}>{from.title}</Link> : <Link to="/forms">{texts.forms.title}</Link>}
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
  const isNewest = chosen === newest;
  const { data, error, refetch } = useQuery(FormScreenDocument, {
    ...{ variables: { id: form.id, earlier: true }, skip: isNewest },
  });
  if (!chosen || !form.latest) return <Empty title={texts.forms.unpublished}>{texts.forms.notYetPublished}</Empty>;
  const earlier = data?.form?.versions.find(({ id }) => id === chosen.id);
  const document = isNewest ? form.latest : earlier?.schema === undefined ? null : earlier;
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
      {document === null ? error ? <Failure error={error} retry={() => void refetch()} /> : <Loading /> : null}
      {document !== null && !read ? <p>{texts.fill.unreadable}</p> : null}
      {read ? (
        <BuilderPreview
          key={chosen.id}
          form={read}
          formId={form.id}
          isPublished
          {...(isNewest ? { asUnit: form.canEdit } : { asUnit: false, version: chosen.number })}
        />
      ) : null}
    </>
  );
}
