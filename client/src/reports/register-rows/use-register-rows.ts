import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { RegisterRowsQuery } from '../../gql/graphql.ts';
import { useViewer } from '../../people/viewer.tsx';
import type { DraftKeeper } from '../draft-keeper.ts';
import { readLocalDraft } from '../local-draft.ts';
import { theirsOf } from '../use-save-draft.ts';
import { DrawRegisterRowsDocument, RegisterRowsDocument } from './register-operations.ts';

export type RegisterRow = NonNullable<RegisterRowsQuery['report']>['registerRows'][number];

interface Drawing {
  rows: readonly RegisterRow[];
  busy: boolean;
  failure: unknown;
  /** Puts these rows there as their entries say, without any all that never stood there; true when it was done. */
  draw: (rows?: readonly string[]) => Promise<boolean>;
}

/**
 * The rows that registers have for a report. Those that never stood there come in by themselves, once, into a report that
 * was begun: to look at one begins nothing. Not while something that was typed on this device and never saved still waits
 * to be taken back.
 */
export function useRegisterRows(
  reportId: string,
  { isBegun, keeper, onDrawn }: { isBegun: boolean; keeper: DraftKeeper; onDrawn: (count: number) => void },
): Drawing {
  const { data } = useQuery(RegisterRowsDocument, { variables: { id: reportId }, fetchPolicy: 'network-only' });
  const [drawRows, { loading }] = useMutation(DrawRegisterRowsDocument);
  const key = useIntentionKey();
  const viewer = useViewer();
  const [failure, setFailure] = useState<unknown>(null);
  const [waits] = useState(() => readLocalDraft(localStorage, reportId, viewer.id) !== null && !keeper.isDirty());
  const rows = data?.report?.registerRows ?? [];

  const draw = async (wanted?: readonly string[]) => {
    setFailure(null);
    try {
      if (!(await keeper.flush())) return false;
      const head = { reportId, expectedRevision: keeper.current().editRevision, rows: wanted ? [...wanted] : null };
      const { data: answer } = await drawRows({ variables: { input: { ...head, idempotencyKey: key.current() } } });
      key.done();
      const result = answer?.drawRegisterRows;
      if (!result) return false;
      await keeper.meet(theirsOf(result.report));
      if (result.__typename !== 'RegisterRowsDrawn') return false;
      if (result.drawn.length > 0) onDrawn(result.drawn.length);
      return true;
    } catch (reason) {
      setFailure(reason);
      return false;
    }
  };

  const asked = useRef(false);
  const hasNew = rows.some(({ standing }) => standing === 'NEW');
  useEffect(() => {
    if (!hasNew || !isBegun || waits || asked.current) return;
    asked.current = true;
    void draw();
  });
  return { rows, busy: loading, failure, draw };
}
