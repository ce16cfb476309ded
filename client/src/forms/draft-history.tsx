import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { FormDraftHistory_editFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import type { EditHistory } from './use-edit-history.ts';
import { wayBackTo } from './way-back.ts';

const FormDraftHistoryDocument = graphql(`
  query FormDraftHistory($id: ID!, $after: String) {
    form(id: $id) {
      id
      draftEdits(first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...FormDraftHistory_edit
          }
        }
      }
    }
  }

  fragment FormDraftHistory_edit on FormDraftEdit {
    revision
    said
    saidEn
    madeAt
    madeBy {
      id
      name
    }
  }
`);

/** What the first edit makes of a draft, which begins at 1: without it, older steps were let go. */
const FIRST_EDIT = 2;

interface Props {
  formId: string;
  /** Edit revision of the draft on the screen: another one is another history. */
  revision: number;
  history: EditHistory;
  settled: () => Promise<unknown>;
}

/** What everybody did to the draft since it was begun, newest first, and the way back to how it was after a step. */
export function DraftHistory({ formId, revision, history, settled }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [older, setOlder] = useState<{ steps: FormDraftHistory_editFragment[]; next: string | null } | null>(null);
  const [problem, setProblem] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const { data, error, refetch } = useQuery(FormDraftHistoryDocument, {
    variables: { id: formId },
    fetchPolicy: 'no-cache',
  });
  const shown = useRef(revision);
  useEffect(() => {
    if (shown.current === revision) return;
    shown.current = revision;
    refetch().catch(() => undefined);
  }, [revision, refetch]);
  const newest = data?.form?.draftEdits;
  if (!newest) return error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />;

  const first = newest.edges.map(({ node }) => node);
  const oldest = first.at(-1)?.revision ?? 0;
  const steps = [...first, ...(older?.steps ?? []).filter((step) => step.revision < oldest)];
  const next = older ? older.next : newest.pageInfo.hasNextPage ? (newest.pageInfo.endCursor ?? null) : null;
  const more = async () => {
    setFailure(null);
    const { data: page } = await client.query({
      query: FormDraftHistoryDocument,
      variables: { id: formId, after: next },
      fetchPolicy: 'no-cache',
    });
    const edits = page?.form?.draftEdits;
    if (!edits) return;
    const brought = edits.edges.map(({ node }) => node);
    setOlder({
      steps: [...(older?.steps ?? []), ...brought],
      next: edits.pageInfo.hasNextPage ? (edits.pageInfo.endCursor ?? null) : null,
    });
  };
  const goBackTo = async (step: FormDraftHistory_editFragment) => {
    setProblem('');
    setFailure(null);
    await settled();
    const way = await wayBackTo(client, formId, step.revision);
    if (!way) setProblem(texts.builder.cannotGoBack);
    else if (await history.edit(way.back)) announce(texts.builder.wentBack(way.undoes));
  };

  const isWhole = (steps.at(-1)?.revision ?? 0) <= FIRST_EDIT;
  if (steps.length === 0) return <p className="quiet">{texts.builder.noHistory}</p>;
  return (
    <div className="panel stack">
      {problem ? (
        <p className="mistake" role="alert">
          {problem}
        </p>
      ) : null}
      {failure ? <Failure error={failure} /> : null}
      <ol className="changes" reversed>
        {history.undone.map((edit) => (
          <li key={`undone-${edit.id}`} className="quiet">
            <del>{edit.sentence[language]}</del> <span className="small">({texts.builder.wasUndone})</span>
          </li>
        ))}
        {steps.map((step, at) => {
          const said = language === 'en' ? step.saidEn : step.said;
          return (
            <li key={step.revision} className="row between">
              <span>
                {said}
                <br />
                <span className="small quiet">{texts.builder.doneBy(step.madeBy?.name ?? '', step.madeAt)}</span>
              </span>
              {at > 0 ? (
                <Button
                  look="ghost"
                  aria-label={texts.builder.backToStep(said)}
                  onClick={() => void goBackTo(step).catch(setFailure)}
                >
                  {texts.builder.backTo}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
      {next ? (
        <div className="row">
          <Button onClick={() => void more().catch(setFailure)}>{texts.builder.earlierSteps}</Button>
        </div>
      ) : isWhole ? null : (
        <p className="quiet small">{texts.builder.earlierNotKept}</p>
      )}
    </div>
  );
}
