import { useApolloClient } from '@apollo/client/react';
import { Suspense } from 'react';
import type { ProgressFilter, ProgressTable_columnFragment } from '../gql/graphql.ts';
import { useOurAddress } from '../people/our-address.ts';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { saveWorkbook } from '../sheets/save-workbook.ts';
import { missingReports } from './board-view.ts';
import { missingSheet, reminderText } from './missing-texts.ts';
import { ReminderDialog } from './reminder-dialog.tsx';
import { TakeAway, type TakenAway } from './take-away.tsx';
import { pageSize, ProgressPageDocument, type BoardRow } from './use-board-pages.ts';

interface Props {
  planId: string;
  filter: ProgressFilter;
  columns: readonly ProgressTable_columnFragment[];
  year: number;
  today: string;
  /** Called once units were reminded. */
  onReminded: () => void;
}

const Reminding = lazyPart(async () => (await import('./reminding-dialog.tsx')).RemindingDialog);

/** What the office takes away from the board: the list of what is missing as a workbook, and a message that reminds. */
export function MissingTools({ planId, filter, columns, year, today, onReminded }: Props) {
  const texts = useTexts();
  const words = texts.progress;
  const client = useApolloClient();
  const ours = useOurAddress();
  const reminds = holds(useViewer(), 'REVIEWER');
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
    if (work === 'reminder') {
      const address = `${ours}/duties`;
      if (reminds)
        return {
          // The buttons stay while it is fetched: the keyboard comes back to the one that opened it.
          dialog: (close) => (
            <Suspense>
              <Reminding {...{ missing, today, address, onReminded }} onClose={close} />
            </Suspense>
          ),
        };
      const text = reminderText(texts, missing, today, new Date(), address);
      return { dialog: (close) => <ReminderDialog text={text} onClose={close} /> };
    }
    const { writeXlsx } = await import('../sheets/write-xlsx.ts');
    const { name, rows, widths } = missingSheet(texts, missing);
    saveWorkbook(writeXlsx(name, rows, widths), words.fileName(year, today));
    return { done: words.saved(missing.length) };
  };
  const works = [
    ['list', words.saveMissing],
    ['reminder', reminds ? words.remindUnits : words.remind],
  ] as const;
  return <TakeAway works={works} take={take} />;
}
