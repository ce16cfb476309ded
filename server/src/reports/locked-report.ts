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
  { approvalAndReturn, rulesOn }: AskedAround,
): Statement | undefined {
  if (!isOuterId(uid)) return undefined;
  const columns = metadata.get(Report).props.flatMap(({ fieldNames }) => fieldNames);
  const sql = `WITH r AS MATERIALIZED (SELECT ${columns.join(', ')} FROM reports WHERE uid = $1 FOR UPDATE)
    SELECT r.*, (SELECT s.edit_revision FROM reports s WHERE s.plan_year = r.plan_year AND s.id = r.id) AS revision_before,
      ${aroundColumn('$2', rulesOn && '$3')} FROM r`;
  return { sql, params: [uid, approvalAndReturn, ...(rulesOn ? [rulesOn] : [])] };
}

interface Locked {
  report: Report;
  around: AroundReport;
}

/** A row of the statement. */
interface Found {
  around: FoundAround;
  revision_before: number;
}

/**
 * A report that nobody else changes until this transaction is over, and what stands around it; undefined where it is not
 * seen. Where somebody changed it while it was waited for, what was read around it is of before, and is read again.
 */
export async function lockedReport(
  { em, first }: Pick<Work, 'em' | 'first'>,
  uid: string,
  asked: AskedAround,
): Promise<Locked | undefined> {
  const found = (first as Found | undefined) ?? (await lockNow(em, uid, asked));
  if (!found) return undefined;
  const { around, revision_before: before, ...columns } = found;
  const report = em.map(Report, columns);
  return {
    report,
    around: report.editRevision === before ? readAround(around) : await aroundReport(em, report, asked),
  };
}

async function lockNow(em: Work['em'], uid: string, asked: AskedAround): Promise<Found | undefined> {
  const locking = lockingReport(em.getMetadata(), uid, asked);
  return locking && firstRow<Found>(em, keepPlan(locking.sql), locking.params);
}
