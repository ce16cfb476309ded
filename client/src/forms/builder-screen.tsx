import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import { randomId } from '../apollo/random-id.ts';
import { useTexts } from '../texts/texts.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { Builder } from './builder.tsx';
import { BuilderDocument, StartFormDraftDocument } from './builder-operations.ts';
import './forms.css';

/** The first builder of one form. Opening it begins a draft when there is none. */
export function BuilderScreen() {
  const texts = useTexts();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(BuilderDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [start, starting] = useMutation(StartFormDraftDocument);
  const asked = useRef(false);
  const form = data?.form;
  usePageTitle(form ? `${texts.builder.title}: ${form.title}` : undefined);

  useEffect(() => {
    if (!form || form.draft || !form.canEdit || asked.current) return;
    asked.current = true;
    void start({ variables: { input: { formId: form.id, idempotencyKey: randomId() } } })
      .then(() => refetch())
      .catch(() => undefined);
  }, [form, start, refetch]);

  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  if (!form) return <NotFoundScreen />;
  if (!form.canEdit) {
    return (
      <div className="page">
        <h1>{form.title}</h1>
        <Notice tone="info">
          <p>{texts.forms.cannotEdit}</p>
        </Notice>
      </div>
    );
  }
  if (form.draft) return <Builder key={form.draft.id} formId={form.id} title={form.title} draft={form.draft} />;
  return (
    <div className="page">
      {starting.error ? <Failure error={starting.error} retry={() => void refetch()} /> : <Loading />}
    </div>
  );
}
