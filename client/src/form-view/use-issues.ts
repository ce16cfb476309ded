import type { Issue } from '@ke-hoach/forms';
import { useFilling } from './fill-context.ts';

/** Issues to show at a question or cell: its own, and rules whose sentence belongs here. */
export function useIssuesAt(fieldId: string, row: string | null = null): readonly Issue[] {
  return useFilling().issues.filter((issue) => issue.row === row && issue.field === fieldId);
}

/** What the office asked to mend here, if anything. */
export function useMarkAt(fieldId: string, row: string | null = null): string | null {
  return useFilling().marked.find((marked) => marked.field === fieldId && marked.row === row)?.reason ?? null;
}
