import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { graphql } from '../gql/gql.ts';
import type { ReminderChannel, RemindReportsMutation } from '../gql/graphql.ts';

const RemindReportsDocument = graphql(`
  mutation RemindReports($input: RemindReportsInput!) {
    remindReports(input: $input) {
      count
      left {
        left
        report {
          id
          unit {
            id
            name
          }
          period {
            id
            name
            series
            dataTo
          }
        }
      }
    }
  }
`);

export type Reminded = RemindReportsMutation['remindReports'];

interface Reminder {
  channel: ReminderChannel;
  sentence: string | null;
}

/** As many as one command takes. */
export const remindedAtOnce = 1000;

/**
 * Records that units were reminded, a thousand reports at a time. Those of which it is known that they were reminded today go
 * apart: the others are left where somebody reminded of them meanwhile. What was sent before a line broke is not sent twice.
 */
export function useRemindReports() {
  const [remind] = useMutation(RemindReportsDocument);
  const keys = useRef(new Map<string, string>());
  return async (
    { fresh, again }: { fresh: readonly string[]; again: readonly string[] },
    reminder: Reminder,
    tell: (recorded: number) => void,
  ): Promise<Reminded> => {
    const all: Reminded = { count: 0, left: [] };
    for (const { reportIds, evenIfToday } of [...lots(fresh, false), ...lots(again, true)]) {
      const sent = { reportIds, evenIfToday, ...reminder };
      const named = JSON.stringify(sent);
      const idempotencyKey = keys.current.get(named) ?? randomId();
      keys.current.set(named, idempotencyKey);
      const { data } = await remind({ variables: { input: { ...sent, idempotencyKey } } });
      all.count += data?.remindReports.count ?? 0;
      all.left.push(...(data?.remindReports.left ?? []));
      tell(all.count + all.left.length);
    }
    keys.current.clear();
    return all;
  };
}

const lots = (ids: readonly string[], evenIfToday: boolean) =>
  Array.from({ length: Math.ceil(ids.length / remindedAtOnce) }, (_, at) => ({
    reportIds: ids.slice(at * remindedAtOnce, (at + 1) * remindedAtOnce),
    evenIfToday,
  }));
