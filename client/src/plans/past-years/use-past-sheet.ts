import { useApolloClient, useMutation } from '@apollo/client/react';
import { formatNumber } from '@ke-hoach/forms';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { PastYears_planFragment, PreviewPastFiguresQuery } from '../../gql/graphql.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-past.ts';
import { EnterPastFiguresDocument, PreviewPastFiguresDocument } from './past-operations.ts';
import type { PastEntryTarget } from './past-sheet-entry.tsx';
import { faultsOf, type PastSheet } from './past-sheet.ts';
import type { ComparedRow } from './past-table.tsx';

interface Compared extends Pick<PastSheet, 'columns' | 'unused'> {
  rows: ComparedRow[];
  unitsLeft: PreviewPastFiguresQuery['previewPastFigures']['unitsLeft'];
}

/** A table on its way in: compared with the units and the form, rows mended by hand, entered as a whole. */
export function usePastSheet(
  { id: planId, editRevision }: PastYears_planFragment,
  { assignmentId, year, form }: PastEntryTarget,
) {
  const client = useApolloClient();
  const texts = useTexts();
  const { language } = useLanguage();
  const key = useIntentionKey();
  const [mutate] = useMutation(EnterPastFiguresDocument);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [busy, setBusy] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const attempt = async <T>(run: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setFailure(null);
    setChanged(false);
    try {
      return await run();
    } catch (error) {
      setFailure(error);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const compare = ({ columns, unused, rows }: PastSheet) =>
    attempt(async () => {
      const asked = rows.map(({ unitName }) => ({ unitName }));
      const { data } = await client.query({
        query: PreviewPastFiguresDocument,
        variables: { input: { planId, assignmentId, year, rows: asked } },
        fetchPolicy: 'no-cache',
      });
      const found = data!.previewPastFigures;
      setCompared({
        ...{ columns, unused, unitsLeft: found.unitsLeft },
        rows: rows.map((row, index) => {
          const match = found.rows[index]!;
          const isEntered = match.verdict !== 'TWICE' && match.verdict !== 'HAS_REPORT';
          const differs = (reckoned: string) => texts.past.differs(formatNumber(reckoned, language));
          const faults = isEntered ? faultsOf(form, columns, row, language, differs) : new Map<string, string>();
          return { ...row, match, faults, picked: null };
        }),
      });
    });
  const ready = () =>
    (compared?.rows ?? []).filter(({ match, picked }) => match.verdict === 'READY' || picked !== null);
  const enter = (sourceName: string) =>
    attempt(async () => {
      const rows = ready().map(({ unitName, picked, cells }) => ({ unitName, unitId: picked, cells }));
      const columns = compared!.columns.map(({ id }) => id);
      const seen = { planId, expectedRevision: editRevision, idempotencyKey: key.current() };
      const input = { ...seen, assignmentId, year, sourceName, columns, rows };
      const { data } = await mutate({ variables: { input } });
      key.done();
      const result = data!.enterPastFigures;
      if (result.__typename === 'PastFiguresEntered') {
        setCompared(null);
        return result.reports;
      }
      setChanged(true);
      setCompared(null);
      return null;
    });
  const pick = (line: number, unitId: string | null) =>
    setCompared(
      compared && {
        ...compared,
        rows: compared.rows.map((row) => (row.line === line ? { ...row, picked: unitId } : row)),
      },
    );
  return { compared, ready, compare, enter, pick, reset: () => setCompared(null), busy, failure, isChanged };
}
