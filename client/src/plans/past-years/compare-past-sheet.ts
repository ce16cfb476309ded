import type { ApolloClient } from '@apollo/client';
import { formatNumber, type Language } from '@ke-hoach/forms';
import type { PastFigures_previewFragment } from '../../gql/graphql.ts';
import { formOfVersion } from '../../reports/form-of-version.ts';
import type { Texts } from '../../texts/vi.ts';
import { PreviewPastFiguresDocument } from './past-operations.ts';
import type { PastPeriod } from './past-periods.ts';
import { faultsOf, pastColumns, type PastColumn } from './past-sheet.ts';
import type { PastBlock, PastSheetRow } from './read-past-sheet.ts';

type Preview = PastFigures_previewFragment;

/** A row with the unit it means and what is wrong with its numbers. */
export interface ComparedRow extends PastSheetRow {
  match: Preview['rows'][number];
  /** Sentences by column. */
  faults: ReadonlyMap<string, string>;
  /** The unit that was picked by hand. */
  picked: string | null;
}

/** What the sheet holds of one period, beside the units of that year; a refused one is left out. */
export interface ComparedPeriod {
  period: PastPeriod;
  where: Preview;
  columns: readonly PastColumn[];
  rows: readonly ComparedRow[];
}

/** Nothing is guessed where a name means no unit, or several. */
export const canPick = ({ match }: ComparedRow): boolean =>
  match.verdict === 'UNKNOWN' || match.verdict === 'AMBIGUOUS';

/** Those that are meant to go in: their unit is sure, or was picked. */
export const readyRows = ({ rows }: Pick<ComparedPeriod, 'rows'>): readonly ComparedRow[] =>
  rows.filter(({ match, picked }) => match.verdict === 'READY' || picked !== null);

/** Those of them with nothing to mend. */
export const soundRows = (compared: Pick<ComparedPeriod, 'rows'>): readonly ComparedRow[] =>
  readyRows(compared).filter(({ faults }) => faults.size === 0);

interface Compares {
  client: ApolloClient;
  planId: string;
  texts: Texts;
  language: Language;
}

/** Asks where the figures of a period go, and looks at its numbers as the form of that year does. */
export async function comparePeriod(
  { client, planId, texts, language }: Compares,
  { period, columns, rows }: PastBlock,
): Promise<ComparedPeriod> {
  const asked = rows.map(({ unitName }) => ({ unitName }));
  const { data } = await client.query({
    query: PreviewPastFiguresDocument,
    variables: { input: { planId, ...period, rows: asked } },
    fetchPolicy: 'no-cache',
  });
  const where = data!.previewPastFigures;
  const form = where.version ? formOfVersion(where.version) : null;
  if (where.refusal || !form) return { period, where, columns, rows: [] };
  const known = new Set(pastColumns(form, language).map(({ id }) => id));
  const kept = columns.filter(({ id }) => known.has(id));
  const differs = (reckoned: string) => texts.past.differs(formatNumber(reckoned, language));
  const compared = rows.map((row, index): ComparedRow => {
    const match = where.rows[index]!;
    const isEntered = match.verdict !== 'TWICE' && match.verdict !== 'HAS_REPORT';
    const ofVersion = row.cells.filter((_, at) => known.has(columns[at]!.id));
    const faults = isEntered ? faultsOf(form, kept, ofVersion, language, differs) : new Map<string, string>();
    columns.forEach(({ id }, at) => {
      if (isEntered && !known.has(id) && row.cells[at] !== '') faults.set(id, texts.past.notInVersion);
    });
    return { ...row, match, faults, picked: null };
  });
  return { period, where, columns, rows: compared };
}

/** What is sent of a period: the columns that the form of its year has, and the rows that go in. */
export function periodToEnter(compared: ComparedPeriod, language: Language) {
  const { period, where, columns } = compared;
  const form = where.version ? formOfVersion(where.version) : null;
  const known = new Set(form ? pastColumns(form, language).map(({ id }) => id) : []);
  const kept = columns.flatMap(({ id }, at) => (known.has(id) ? [{ id, at }] : []));
  const rows = readyRows(compared).map(({ unitName, picked, cells }) => ({
    ...{ unitName, unitId: picked },
    cells: kept.map(({ at }) => cells[at]!),
  }));
  return { ...period, columns: kept.map(({ id }) => id), rows };
}
