import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-builder.ts';
import { Failure } from '../ui/failure.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Loading } from '../ui/loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { Builder } from './builder.tsx';
import { BuilderDocument } from './builder-operations.ts';
import { useStartFormDraft } from './use-start-form-draft.ts';
import './forms.css';
import '../ui/dragging.css';
import './canvas.css';

/** The builder of one form: its draft or, until somebody edits it, its latest version. Looking begins no draft. */
export function BuilderScreen() {
  const texts = useTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(BuilderDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const begin = useStartFormDraft(id, refetch);
  const form = data?.form;
  usePageTitle(form ? `${texts.builder.title}: ${texts.titleOf(form)}` : undefined);

  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  if (!form) return <NotFoundScreen />;
  if (!form.canEdit) return <Navigate to={`/forms/${form.id}`} replace />;
  return (
    <Builder
      key={form.id}
      formId={form.id}
      title={texts.titleOf(form)}
      draft={form.draft ?? null}
      latest={form.latest ?? null}
      begin={begin}
    />
  );
}
