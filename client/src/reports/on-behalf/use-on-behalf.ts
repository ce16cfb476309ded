import { useMutation } from '@apollo/client/react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { ReportSource } from '../../gql/graphql.ts';
import type { Outcome } from '../use-report-commands.ts';
import {
  FillReportForDocument,
  HandBackReportDocument,
  ObjectToReportDocument,
  SettleObjectionDocument,
} from './on-behalf-operations.ts';

/** From what the office fills in a report. */
export interface Source {
  source: ReportSource;
  sourceName: string;
  cameOn: string;
}

/** What office and unit do about a report the office fills in for the unit. */
export function useOnBehalf(report: { id: string; editRevision: number }) {
  const [fillFor, filling] = useMutation(FillReportForDocument);
  const [handBack, handing] = useMutation(HandBackReportDocument);
  const [object, objecting] = useMutation(ObjectToReportDocument);
  const [settle, settling] = useMutation(SettleObjectionDocument);
  const key = useIntentionKey();
  /** A draft that is being filled has moved on since the report was read. */
  const input = (expectedRevision = report.editRevision) => ({
    ...{ reportId: report.id, expectedRevision, idempotencyKey: key.current() },
  });
  const outcome = (typename: string | undefined): Outcome => {
    key.done();
    return typename === 'ReportReviewed' ? 'done' : 'conflict';
  };
  return {
    busy: [filling, handing, objecting, settling].some(({ loading }) => loading),
    fillReportFor: async (source: Source) =>
      outcome((await fillFor({ variables: { input: { ...input(), ...source } } })).data?.fillReportFor.__typename),
    handBackReport: async (reason: string, revision?: number) =>
      outcome(
        (await handBack({ variables: { input: { ...input(revision), reason } } })).data?.handBackReport.__typename,
      ),
    objectToReport: async (reason: string) =>
      outcome((await object({ variables: { input: { ...input(), reason } } })).data?.objectToReport.__typename),
    settleObjection: async (reason: string) =>
      outcome((await settle({ variables: { input: { ...input(), reason } } })).data?.settleObjection.__typename),
  };
}
