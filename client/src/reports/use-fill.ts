import type { Context, Form, Issue } from '@ke-hoach/forms';
import { useCallback, useMemo, useState } from 'react';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { fillingOf } from '../form-view/filling-of.ts';
import { sameIssues } from '../form-view/fill-store.ts';
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

/**
 * Issues of the answers as they stand. Until the person asks for the check, only those of fields they have left are
 * shown, and nobody is told that an untouched field is missing.
 */
export function useIssues(form: Form, answers: Record<string, unknown>, context: Context, checked: boolean) {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const { issues: judged, visible } = fillingOf(form, answers, context);
  const [all, setAll] = useState(judged);
  if (all !== judged && !sameIssues(all, judged)) setAll(judged);
  const touch = useCallback((path: readonly string[]) => {
    setTouched((before) => (before.has(path.join('/')) ? before : new Set([...before, path.join('/')])));
  }, []);
  const shown = useMemo(() => {
    if (checked) return all;
    return all.filter(
      (issue) => issue.code !== 'REQUIRED' && placesOf(form, issue).some((place) => touched.has(place)),
    );
  }, [all, checked, form, touched]);
  return { all, shown, visible, touch };
}

function placesOf(form: Form, issue: Issue): string[] {
  const named = Array.isArray(issue.details['fields']) ? (issue.details['fields'] as string[]) : [];
  const places = named.flatMap((id) => {
    const field = form.field(id);
    if (!field) return [];
    return field.table ? [[field.table, issue.row ?? '', field.key].join('/')] : [field.key];
  });
  return [issue.path.join('/'), ...places];
}
