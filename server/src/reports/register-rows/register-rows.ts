import type { Answers, Field, Form, Row } from '@ke-hoach/forms';
import { differsFromRegister, registerOf, registerRow } from '@ke-hoach/forms/versions';
import type { RegisterRowStanding } from '@ke-hoach/schema';
import { publishedVersions } from '../../forms/published-version.ts';
import type { PeriodRow } from '../../plans/plans.repository.ts';
import type { EntityManager } from '../../platform/database.ts';
import { headingOf } from '../report-heading.ts';
import { registerEntries } from './register-entries.repository.ts';

/** A row that an entry makes in a table of a report, and how the report stands to it. */
export interface RegisterRow {
  table: Field;
  row: Row;
  heading: string | null;
  standing: RegisterRowStanding;
  /** Of a corrected row: the columns that say something else than the entry. */
  differs: Field[];
}

/** A report that is being filled, as it stands. */
export interface ReportBeingFilled {
  unitId: string;
  planYear: number;
  draft: string | null;
  draftDrawn: string | null;
}

/** Ids of entries whose rows were put into the draft once: a row that was removed since is not put there again. */
export const readDrawn = (stored: string | null | undefined): string[] =>
  stored ? (JSON.parse(stored) as string[]) : [];

/** The rows that registers make in the tables of the form, table by table, oldest entry first. */
export async function registerRows(
  em: EntityManager,
  form: Form,
  { dataFrom, dataTo }: PeriodRow,
  { unitId, planYear, draft, draftDrawn }: ReportBeingFilled,
): Promise<RegisterRow[]> {
  const answers = JSON.parse(draft ?? '{}') as Answers;
  const drawn = new Set(readDrawn(draftDrawn));
  const found: RegisterRow[] = [];
  for (const table of form.fields) {
    const register = table.kind === 'table' ? registerOf(table) : undefined;
    if (!register) continue;
    const most = Number(table.schema['maxItems']);
    const asked = { form: register.form, date: register.date, unitId, planYear, dataFrom, dataTo, most };
    const entries = await registerEntries(em, asked);
    const versions = await publishedVersions(em, [...new Set(entries.map(({ versionId }) => versionId))]);
    const there = new Map(((answers[table.key] as Row[] | undefined) ?? []).map((row) => [row._id, row]));
    for (const { id, versionId, answers: text } of entries) {
      const entryForm = versions.get(versionId)!.form;
      const row = registerRow(form, table, { id, form: entryForm, answers: JSON.parse(text) as Answers });
      if (!row) continue;
      const now = there.get(id);
      const differs = now ? differsFromRegister(form, table, now, row) : [];
      const standing = now ? (differs.length > 0 ? 'corrected' : 'same') : drawn.has(id) ? 'removed' : 'new';
      found.push({ table, row, heading: headingOf(entryForm, text), standing, differs });
    }
  }
  return found;
}
