import { firstRow, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { Report } from './report.entity.ts';

/** A report by outer id, which nobody else changes until this transaction is over; undefined where it is not seen. */
export async function lockedReport(em: EntityManager, uid: string): Promise<Report | undefined> {
  const columns = em
    .getMetadata()
    .get(Report)
    .props.flatMap(({ fieldNames }) => fieldNames);
  // The year is not told by the id: planned anew each time, all years would be gone through before the first is read.
  const found = await firstRow(em, keepPlan(`SELECT ${columns.join(', ')} FROM reports WHERE uid = $1 FOR UPDATE`), [
    uid,
  ]);
  return found && em.map(Report, found);
}
