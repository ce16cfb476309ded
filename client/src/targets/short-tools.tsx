import { useApolloClient } from '@apollo/client/react';
import type {
  CountedReports,
  PlanTarget_targetFragment,
  Standing_standingFragment,
  TargetQuery,
  TargetQueryVariables,
} from '../gql/graphql.ts';
import { useOurAddress } from '../people/our-address.ts';
import { ReminderDialog } from '../reports/reminder-dialog.tsx';
import { TakeAway, type TakenAway } from '../reports/take-away.tsx';
import { saveWorkbook } from '../sheets/save-workbook.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-office.ts';
import '../texts/vi-targets.ts';
import { keepFile } from '../ui/keep-file.ts';
import { csvOf, shortReminder, shortSheet } from './short-texts.ts';
import { TargetDocument } from './standing-operations.ts';

interface Props {
  target: PlanTarget_targetFragment;
  counted: CountedReports;
  today: string;
}

type Work = 'xlsx' | 'csv' | 'reminder';

/** What the office takes away: who is short as a workbook or CSV, and a message that reminds. */
export function ShortTools({ target, counted, today }: Props) {
  const texts = useTexts();
  const words = texts.targets;
  const { language } = useLanguage();
  const client = useApolloClient();
  const ours = useOurAddress();
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
  const take = async (work: Work): Promise<TakenAway> => {
    const short = await readShort();
    if (short.length === 0) return { done: words.nothingShort };
    if (work === 'reminder') {
      const moment = texts.write.dateTime(new Date().toISOString());
      // The demonstration's clock may stand on another day than the world's.
      const asOf = moment.endsWith(texts.write.fullDate(today)) ? moment : texts.write.fullDate(today);
      const text = shortReminder(texts, language, target, short, asOf, `${ours}/duties`);
      return { dialog: (close) => <ReminderDialog text={text} onClose={close} /> };
    }
    const { name, rows, widths } = shortSheet(texts, language, target, short);
    const file = words.fileName(today, work);
    if (work === 'csv') keepFile(new Blob([csvOf(rows)], { type: 'text/csv' }), file);
    else {
      const { writeXlsx } = await import('../sheets/write-xlsx.ts');
      saveWorkbook(writeXlsx(name, rows, widths), file);
    }
    return { done: words.saved(short.length) };
  };
  const works = [
    ['xlsx', words.saveShort],
    ['csv', words.saveCsv],
    ['reminder', words.remind],
  ] as const;
  return <TakeAway works={works} take={take} />;
}
