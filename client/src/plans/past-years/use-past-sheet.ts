import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { PastYears_planFragment } from '../../gql/graphql.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-past.ts';
import { canPick, comparePeriod, periodToEnter, readyRows, type ComparedPeriod } from './compare-past-sheet.ts';
import { EnterPastFiguresDocument } from './past-operations.ts';
import type { PastSheet } from './read-past-sheet.ts';

interface Compared extends Pick<PastSheet, 'unused'> {
  periods: readonly ComparedPeriod[];
}

/** A table on its way in: compared with the units and the form of each period, rows mended by hand, entered as a whole. */
export function usePastSheet({ id: planId, editRevision }: PastYears_planFragment) {
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
  const compare = ({ blocks, unused }: PastSheet) =>
    attempt(async () => {
      const periods: ComparedPeriod[] = [];
      // One after the other: each is small, and a sheet has few.
      for (const block of blocks) periods.push(await comparePeriod({ client, planId, texts, language }, block));
      setCompared({ periods, unused });
    });
  const enter = (sourceName: string) =>
    attempt(async () => {
      const ready = compared!.periods.filter((period) => readyRows(period).length > 0);
      const seen = { planId, expectedRevision: editRevision, idempotencyKey: key.current() };
      const input = { ...seen, sourceName, periods: ready.map((period) => periodToEnter(period, language)) };
      const { data } = await mutate({ variables: { input } });
      key.done();
      const result = data!.enterPastFigures;
      setCompared(null);
      if (result.__typename === 'PastFiguresEntered') return result.reports;
      setChanged(true);
      return null;
    });
  /** A unit for a row; in other periods of the sheet the same row means it too, where the unit is free there. */
  const pick = (picked: ComparedPeriod, line: number, unitId: string | null) =>
    setCompared(
      compared && {
        ...compared,
        periods: compared.periods.map((period) => {
          const isOffered = unitId === null || period.where.unitsLeft.some(({ id }) => id === unitId);
          if (period !== picked && !isOffered) return period;
          const rows = period.rows.map((row) => (row.line === line && canPick(row) ? { ...row, picked: unitId } : row));
          return { ...period, rows };
        }),
      },
    );
  return { compared, compare, enter, pick, reset: () => setCompared(null), busy, failure, isChanged };
}
