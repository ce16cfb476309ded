import type { MetadataStorage } from '@mikro-orm/core';
import type { Work } from '../audit/perform.ts';
import type { Statement } from '../platform/at-once.ts';
import { firstRow } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { isOuterId } from '../platform/outer-id.ts';
import {
  aroundColumn,
  aroundReport,
  readAround,
  type AroundReport,
  type AskedAround,
  type FoundAround,
} from './around-report.repository.ts';
import { Report } from './report.entity.ts';

/**
 * Locks a report by outer id, and reads what stands around it. The year is not told by the id: planned anew each time, all
 * years would be gone through before the first is read. Undefined where it is no id.
 */
export function lockingReport(
  metadata: MetadataStorage,
  uid: string,
  { approval, rulesOn }: AskedAround,
): Statement | undefined {
  if (!isOuterId(uid)) return undefined;
  const columns = metadata.get(Report).props.flatMap(({ fieldNames }) => fieldNames);
  const sql = `WITH r AS MATERIALIZED (SELECT ${columns.join(', ')} FROM reports WHERE uid = $1 FOR UPDATE)
    SELECT r.*, ${aroundColumn('$2', rulesOn && '$3')} FROM r`;
  return { sql, params: [uid, approval, ...(rulesOn ? [rulesOn] : [])] };
}

/** A report as its sender saw it. */
export interface AsSeen {
  reportId: string;
  expectedRevision: number;
}

interface Locked {
  report: Report;
  around: AroundReport;
}

/** A row of the statement. */
interface Found {
  around: FoundAround;
}

/**
 * A report that nobody else changes until this transaction is over, and what stands around it; undefined where it is not
 * seen. Where it is no longer as its sender saw it, somebody may have changed it while it was waited for: what was read around it
 * may be of before, and is read again.
 */
export async function lockedReport(
  { em, first }: Pick<Work, 'em' | 'first'>,
  { reportId: uid, expectedRevision }: AsSeen,
  asked: AskedAround,
): Promise<Locked | undefined> {
  const found = (first as Found | undefined) ?? (await lockNow(em, uid, asked));
  if (!found) {
    if (isOuterId(uid)) await firstRow(em, keepPlan(asIfThere), [uid]);
    return undefined;
  }
  const { around, ...columns } = found;
  const report = em.map(Report, columns);
  return {
    report,
    around: report.editRevision === expectedRevision ? readAround(around) : await aroundReport(em, report, asked),
  };
}

/** Nobody learns by the time of an answer that there is a report they may not see. */
const asIfThere = 'SELECT ask_as_if_there($1)';

async function lockNow(em: Work['em'], uid: string, asked: AskedAround): Promise<Found | undefined> {
  const locking = lockingReport(em.getMetadata(), uid, asked);
  return locking && firstRow<Found>(em, keepPlan(locking.sql), locking.params);
}
