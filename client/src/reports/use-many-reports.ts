import { useMutation } from '@apollo/client/react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { Outcomes_changedFragment } from '../gql/graphql.ts';
import {
  AcceptReportsDocument,
  ExtendReportsDocument,
  ReinstateReportsDocument,
  ReturnReportsDocument,
  WaiveReportsDocument,
} from './desk-operations.ts';

/** What the office may give to reports that are not handed in. */
export type Excuse = 'EXTEND' | 'WAIVE' | 'REINSTATE';
export const excuses: readonly Excuse[] = ['EXTEND', 'WAIVE', 'REINSTATE'];

export type Outcomes = Outcomes_changedFragment['outcomes'];
type Seen = readonly { id: string; editRevision: number }[];

/** The office's commands on several reports at once; each report was changed, or left with the reason why. */
export function useManyReports() {
  const [accept, accepting] = useMutation(AcceptReportsDocument);
  const [extend, extending] = useMutation(ExtendReportsDocument);
  const [waive, waiving] = useMutation(WaiveReportsDocument);
  const [reinstate, reinstating] = useMutation(ReinstateReportsDocument);
  const [giveBack, givingBack] = useMutation(ReturnReportsDocument);
  const key = useIntentionKey();
  const input = (seen: Seen) => ({
    reports: seen.map(({ id, editRevision }) => ({ reportId: id, expectedRevision: editRevision })),
    idempotencyKey: key.current(),
  });
  const answered = (changed: Outcomes_changedFragment | undefined): Outcomes => {
    key.done();
    return changed?.outcomes ?? [];
  };
  return {
    busy: [accepting, extending, waiving, reinstating, givingBack].some(({ loading }) => loading),
    acceptReports: async (seen: Seen) =>
      answered((await accept({ variables: { input: input(seen) } })).data?.acceptReports),
    returnReports: async (seen: Seen, reason: string, newDueDate: string | null) =>
      answered((await giveBack({ variables: { input: { ...input(seen), reason, newDueDate } } })).data?.returnReports),
    excuseReports: async (excuse: Excuse, seen: Seen, reason: string, newDueDate: string) => {
      if (excuse === 'EXTEND') {
        const { data } = await extend({ variables: { input: { ...input(seen), reason, newDueDate } } });
        return answered(data?.extendReports);
      }
      const variables = { input: { ...input(seen), reason } };
      return excuse === 'WAIVE'
        ? answered((await waive({ variables })).data?.waiveReports)
        : answered((await reinstate({ variables })).data?.reinstateReports);
    },
  };
}
