import type { Context, Form, Issue } from '@ke-hoach/forms';
import { useCallback, useMemo, useState } from 'react';
import { sameIssues } from './fill-store.ts';
import { fillingOf } from './filling-of.ts';

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
