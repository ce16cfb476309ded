import { useApolloClient, useQuery } from '@apollo/client/react';
import type { FormDocument } from '@ke-hoach/forms';
import { goingBack, type Operation } from '@ke-hoach/forms/build';
import { useEffect, useRef, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { FormDraftHistory_editFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import type { EditHistory } from './use-edit-history.ts';

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

/** The draft as it stands, with what undoes its newest edits. */
const FormDraftWayBackDocument = graphql(`
  query FormDraftWayBack($id: ID!, $first: Int!) {
    form(id: $id) {
      id
      draft {
        id
        editRevision
        schema
        uiSchema
      }
      draftEdits(first: $first) {
        edges {
          node {
            revision
            inverse
          }
        }
      }
    }
  }
`);

/** As many edits are gone back at once: as many as one question reads. */
const FARTHEST = 100;

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
    await settled();
    const variables = { id: formId, first: FARTHEST };
    const { data: way } = await client.query({ query: FormDraftWayBackDocument, variables, fetchPolicy: 'no-cache' });
    const form = way?.form;
    const after = form?.draftEdits.edges.flatMap(({ node }) => (node.revision > step.revision ? [node] : [])) ?? [];
    const { schema, uiSchema } = form?.draft ?? {};
    const back = goingBack(
      { schema, uiSchema } as FormDocument,
      after.map(({ inverse }) => inverse as Operation),
    );
    const done = back && (await history.edit(back));
    if (done) announce(texts.builder.wentBack(after.length));
    else if (!back) setProblem(texts.builder.cannotGoBack);
  };

  if (steps.length === 0) return <p className="quiet">{texts.builder.noHistory}</p>;
  return (
    <div className="panel stack">
      {problem ? (
        <p className="mistake" role="alert">
          {problem}
        </p>
      ) : null}
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
              {at > 0 && at < FARTHEST ? (
                <Button look="ghost" aria-label={texts.builder.backToStep(said)} onClick={() => void goBackTo(step)}>
                  {texts.builder.backTo}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
      {next ? (
        <div className="row">
          <Button onClick={() => void more()}>{texts.builder.earlierSteps}</Button>
        </div>
      ) : null}
    </div>
  );
}
