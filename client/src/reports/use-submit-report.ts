import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';

/**
 * `submitReport`; a retry after no answer carries the same key, so that nothing is submitted twice. What is sent comes
 * with the dialog that asks for it: the form is there before.
 */
export function useSubmitReport(reportId: string) {
  const client = useApolloClient();
  const [submitting, setSubmitting] = useState(false);
  const key = useIntentionKey();
  const submitReport = async (expectedRevision: number, contextHash: string) => {
    setSubmitting(true);
    try {
      const { SubmitReportDocument } = await import('./rare-parts.ts');
      const input = { reportId, expectedRevision, contextHash, idempotencyKey: key.current() };
      const { data } = await client.mutate({ mutation: SubmitReportDocument, variables: { input } });
      key.done();
      return data?.submitReport;
    } finally {
      setSubmitting(false);
    }
  };
  return { submitReport, submitting };
}
