import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { OpenReportDocument } from './optional-operations.ts';

/** Begins a report that a unit does not owe, and goes to it. */
export function useOpenReport() {
  const navigate = useNavigate();
  const key = useIntentionKey();
  const [open, { loading }] = useMutation(OpenReportDocument);
  const [failure, setFailure] = useState<unknown>(null);
  const openReport = async (assignmentId: string, unitId: string) => {
    setFailure(null);
    try {
      const { data } = await open({ variables: { input: { assignmentId, unitId, idempotencyKey: key.current() } } });
      key.done();
      await navigate(`/reports/${data!.openReport.report.id}`);
    } catch (error) {
      setFailure(error);
    }
  };
  return { openReport, busy: loading, failure };
}
