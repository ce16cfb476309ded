import type { Context, Form } from '@ke-hoach/forms';
import { useMemo, useState } from 'react';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { formOfVersion } from './form-of-version.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { theirsOf, useSaveDraft } from './use-save-draft.ts';

type Report = ReportScreen_reportFragment;

/** The form of a version, or null when this program cannot read it. */
export function useForm(version: { schema: unknown; uiSchema: unknown }): Form | null {
  return useMemo(() => formOfVersion(version), [version]);
}

/** The draft of one report while it is on screen: kept locally at once, on the server shortly after. */
export function useDraftKeeper(report: Report) {
  const { answers, explanations, editRevision, at, version } = theirsOf(report);
  const start = { answers, explanations, editRevision, savedAt: at || null, version };
  return useKeptDraft({ id: report.id, start, save: useSaveDraft(report.id) });
}

/** The context of the rules, as the report or a refused submission last gave it. */
export function useContextNow(report: Pick<Report, 'context' | 'contextHash'>) {
  const [seen, setSeen] = useState(report.contextHash);
  const [now, setNow] = useState({ context: report.context as Context, hash: report.contextHash });
  if (seen !== report.contextHash) {
    setSeen(report.contextHash);
    setNow({ context: report.context as Context, hash: report.contextHash });
  }
  return [now, setNow] as const;
}
