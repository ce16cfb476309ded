import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { flushPendingTexts } from '../form-view/pending-texts.ts';
import { graphql } from '../gql/gql.ts';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-moving.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { theirsOf } from './use-save-draft.ts';

const MoveDraftDocument = graphql(`
  mutation MoveDraft($input: MoveDraftInput!) {
    moveDraft(input: $input) {
      __typename
      ... on DraftMoved {
        report {
          ...ReportScreen_report
        }
      }
      ...ReportConflict_report
    }
  }
`);

interface Props {
  report: Pick<ReportScreen_reportFragment, 'id'>;
  newer: NonNullable<ReportScreen_reportFragment['newerVersion']>;
  keeper: DraftKeeper;
  /** The report was not taken because it has not moved: leads the person here. */
  wanted: boolean;
}

/** The form has a newer version: what that means for this draft, and the move, which takes every answer along. */
export function NewerVersionNotice({ report, newer, keeper, wanted }: Props) {
  const { moving: texts } = useTexts();
  const key = useIntentionKey();
  const place = useRef<HTMLDivElement>(null);
  const [move, { loading }] = useMutation(MoveDraftDocument);
  const [failure, setFailure] = useState<unknown>(null);
  const { number, id: versionId } = newer.version;
  useEffect(() => {
    if (wanted) place.current?.querySelector('button')?.focus();
  }, [wanted]);
  const moveDraft = async () => {
    setFailure(null);
    flushPendingTexts();
    try {
      if (!(await keeper.flush())) return setFailure(keeper.current().failure);
      const expectedRevision = keeper.current().editRevision;
      const input = { reportId: report.id, expectedRevision, versionId, idempotencyKey: key.current() };
      const { data } = await move({ variables: { input } });
      key.done();
      if (data) await keeper.meet(theirsOf(data.moveDraft.report));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div ref={place}>
      <Notice tone={newer.isRequired ? 'warn' : 'info'} title={texts.offeredTitle(number)} urgent={newer.isRequired}>
        <p>{newer.isRequired ? texts.required : texts.offered}</p>
        {failure === null ? null : <Failure error={failure} kept={texts.kept} />}
        <Button busy={loading} onClick={() => void moveDraft()}>
          {loading ? texts.moving : texts.move(number)}
        </Button>
      </Notice>
    </div>
  );
}
