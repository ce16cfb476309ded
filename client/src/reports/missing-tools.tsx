import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { ProgressFilter, ProgressTable_columnFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { saveWorkbook } from '../sheets/save-workbook.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { missingReports } from './board-view.ts';
import { missingSheet, reminderText } from './missing-texts.ts';
import { ReminderDialog } from './reminder-dialog.tsx';
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
  const [reminder, setReminder] = useState<string | null>(null);
  const [busy, setBusy] = useState<'list' | 'reminder' | null>(null);
  const [done, setDone] = useState('');
  const [failure, setFailure] = useState<unknown>(null);

  /** All that is missing within what the board is narrowed to, however many pages it takes. */
  const readMissing = async () => {
    const rows: BoardRow[] = [];
    let total: number;
    do {
      const variables = { planId, filter: { ...filter, show: 'MISSING' as const }, offset: rows.length };
      const { data } = await client.query({ query: ProgressPageDocument, variables, fetchPolicy: 'no-cache' });
      const page = data!.progress.page;
      rows.push(...page.rows);
      total = page.rows.length === 0 ? 0 : page.totalCount;
      if (total > pageSize) setDone(words.reading(rows.length, total));
    } while (rows.length < total);
    return missingReports(columns, rows, today, filter.assignmentId == null ? null : String(filter.assignmentId));
  };
  const run = async (what: 'list' | 'reminder') => {
    setBusy(what);
    setFailure(null);
    setDone('');
    try {
      const missing = await readMissing();
      if (missing.length === 0) return setDone(words.nothingMissing);
      if (what === 'reminder') {
        setDone('');
        return setReminder(reminderText(texts, missing, today, new Date(), `${location.origin}/duties`));
      }
      const { writeXlsx } = await import('../sheets/write-xlsx.ts');
      const { name, rows, widths } = missingSheet(texts, missing);
      saveWorkbook(writeXlsx(name, rows, widths), words.fileName(year, today));
      setDone(words.saved(missing.length));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <div className="row">
        <Button busy={busy === 'list'} onClick={() => void run('list')}>
          {words.saveMissing}
        </Button>
        <Button busy={busy === 'reminder'} onClick={() => void run('reminder')}>
          {words.remind}
        </Button>
        <span role="status" className="small quiet">
          {done}
        </span>
      </div>
      {failure !== null ? <Failure error={failure} retry={() => setFailure(null)} /> : null}
      {reminder !== null ? <ReminderDialog text={reminder} onClose={() => setReminder(null)} /> : null}
    </>
  );
}
