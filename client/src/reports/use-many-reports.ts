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
export const excuses = ['EXTEND', 'WAIVE', 'REINSTATE'] as const;
/** What the office does to one report or several with a reason. */
export const officeCommands = [...excuses, 'RETURN'] as const;
export type OfficeCommand = (typeof officeCommands)[number];

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
    /** A day goes with an extension, and with a return where there is one. */
    changeReports: async (command: OfficeCommand, seen: Seen, reason: string, newDueDate: string | null) => {
      const given = { ...input(seen), reason };
      if (command === 'EXTEND')
        return answered(
          (await extend({ variables: { input: { ...given, newDueDate: newDueDate! } } })).data?.extendReports,
        );
      if (command === 'RETURN')
        return answered((await giveBack({ variables: { input: { ...given, newDueDate } } })).data?.returnReports);
      const variables = { input: given };
      return command === 'WAIVE'
        ? answered((await waive({ variables })).data?.waiveReports)
        : answered((await reinstate({ variables })).data?.reinstateReports);
    },
  };
}
