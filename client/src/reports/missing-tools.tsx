import { useApolloClient } from '@apollo/client/react';
import type { ProgressFilter, ProgressTable_columnFragment } from '../gql/graphql.ts';
import { useOurAddress } from '../people/our-address.ts';
import { useTexts } from '../texts/texts.tsx';
import { saveWorkbook } from '../sheets/save-workbook.ts';
import { missingReports } from './board-view.ts';
import { missingSheet, reminderText } from './missing-texts.ts';
import { TakeAway, type TakenAway } from './take-away.tsx';
import { pageSize, ProgressPageDocument, type BoardRow } from './use-board-pages.ts';

interface Props {
  planId: string;
  filter: ProgressFilter;
  columns: readonly ProgressTable_columnFragment[];
  year: number;
  today: string;
}

/** What the office takes away from the board: the list of what is missing as a workbook, and a message that reminds. */
export function MissingTools({ planId, filter, columns, year, today }: Props) {
  const texts = useTexts();
  const words = texts.progress;
  const client = useApolloClient();
  const ours = useOurAddress();
  /** All that is missing within what the board is narrowed to, however many pages it takes. */
  const readMissing = async (tell: (progress: string) => void) => {
    const rows: BoardRow[] = [];
    let total: number;
    do {
      const variables = { planId, filter: { ...filter, show: 'MISSING' as const }, offset: rows.length };
      const { data } = await client.query({ query: ProgressPageDocument, variables, fetchPolicy: 'no-cache' });
      const page = data!.progress.page;
      rows.push(...page.rows);
      total = page.rows.length === 0 ? 0 : page.totalCount;
      if (total > pageSize) tell(words.reading(rows.length, total));
    } while (rows.length < total);
    return missingReports(columns, rows, today, filter.assignmentId == null ? null : String(filter.assignmentId));
  };
  const take = async (work: 'list' | 'reminder', tell: (progress: string) => void): Promise<TakenAway> => {
    const missing = await readMissing(tell);
    if (missing.length === 0) return { done: words.nothingMissing };
    if (work === 'reminder') return { reminder: reminderText(texts, missing, today, new Date(), `${ours}/duties`) };
    const { writeXlsx } = await import('../sheets/write-xlsx.ts');
    const { name, rows, widths } = missingSheet(texts, missing);
    saveWorkbook(writeXlsx(name, rows, widths), words.fileName(year, today));
    return { done: words.saved(missing.length) };
  };
  const works = [
    ['list', words.saveMissing],
    ['reminder', words.remind],
  ] as const;
  return <TakeAway works={works} take={take} />;
}
