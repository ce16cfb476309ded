import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type {
  CountedReports,
  PlanTarget_targetFragment,
  Standing_standingFragment,
  TargetQuery,
  TargetQueryVariables,
} from '../gql/graphql.ts';
import { ReminderDialog } from '../reports/reminder-dialog.tsx';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import '../texts/vi-targets.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { keepFile } from '../ui/keep-file.ts';
import { csvOf, shortReminder, shortSheet } from './short-texts.ts';
import { TargetDocument } from './standing-operations.ts';

interface Props {
  target: PlanTarget_targetFragment;
  counted: CountedReports;
  today: string;
}

type Work = 'xlsx' | 'csv' | 'reminder';
const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' };

/** What the office takes away: who is short as a workbook or CSV, and a message that reminds. */
export function ShortTools({ target, counted, today }: Props) {
  const texts = useTexts();
  const words = texts.targets;
  const { language } = useLanguage();
  const client = useApolloClient();
  const [reminder, setReminder] = useState<string | null>(null);
  const [busy, setBusy] = useState<Work | null>(null);
  const [done, setDone] = useState('');
  const [failure, setFailure] = useState<unknown>(null);

  /** All that are short, however many pages they take. */
  const readShort = async () => {
    const found: Standing_standingFragment[] = [];
    let after: string | null = null;
    do {
      const variables: TargetQueryVariables = { id: target.id, counted, state: 'SHORT', after };
      const page: { data?: TargetQuery } = await client.query({
        ...{ query: TargetDocument, variables, fetchPolicy: 'no-cache' },
      });
      const standings: NonNullable<TargetQuery['target']>['standings'] | undefined = page.data?.target?.standings;
      found.push(...(standings?.edges ?? []).map(({ node }) => node));
      after = standings?.pageInfo.hasNextPage ? (standings.pageInfo.endCursor ?? null) : null;
    } while (after);
    return found;
  };
  const run = async (work: Work) => {
    setBusy(work);
    setFailure(null);
    setDone('');
    try {
      const short = await readShort();
      if (short.length === 0) return setDone(words.nothingShort);
      if (work === 'reminder') {
        const moment = texts.write.dateTime(new Date().toISOString());
        // The demonstration's clock may stand on another day than the world's.
        const asOf = moment.endsWith(texts.write.fullDate(today)) ? moment : texts.write.fullDate(today);
        return setReminder(shortReminder(texts, language, target, short, asOf, `${location.origin}/duties`));
      }
      const { name, rows, widths } = shortSheet(texts, language, target, short);
      const content =
        work === 'csv' ? csvOf(rows) : (await import('../sheets/write-xlsx.ts')).writeXlsx(name, rows, widths);
      keepFile(new Blob([content], { type: types[work] }), words.fileName(today, work));
      setDone(words.saved(short.length));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <div className="row">
        <Button busy={busy === 'xlsx'} onClick={() => void run('xlsx')}>
          {words.saveShort}
        </Button>
        <Button busy={busy === 'csv'} onClick={() => void run('csv')}>
          {words.saveCsv}
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
