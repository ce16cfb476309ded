import { ReceiptVerdict } from '@ke-hoach/schema';
import type { Request } from '../../people/request.ts';
import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { keepPlan } from '../../platform/kept-plans.ts';
import { problem } from '../../platform/problem.ts';
import type { ReportKey } from '../report-key.ts';
import { revisionsOfReport } from '../report-loader.ts';
import type { ReceiptCheckType } from './receipt-check.type.ts';
import { revisionChecksum, type Sealed } from './revision-checksum.ts';

/** As many signs of a checksum as a receipt shows in short. */
const shortest = 12;
const numberForm = /^(\d{4})-(\d{1,18})-(\d{1,9})$/;

/**
 * Looks for a receipt by its number, or by its checksum or the beginning of it, among the reports the asker may see, and
 * reckons the checksum anew from what is stored.
 */
export async function checkReceipt(
  request: Request,
  typed: { number: string | null; checksum: string | null },
): Promise<ReceiptCheckType> {
  const number = typed.number?.trim() ?? '';
  const checksum = readChecksum(typed.checksum ?? '');
  if (number === '' && checksum === '')
    throw problem('INVALID_INPUT', { path: 'number', reason: 'number or checksum' });
  const em = await request.reads.em();
  const unknown = { found: null, verdict: ReceiptVerdict.UNKNOWN, isLatest: false };
  const place = number === '' ? await placeByChecksum(em, checksum) : placeByNumber(number);
  if (!place) return unknown;
  const revisions = await revisionsOfReport(request, place);
  if (revisions.length === 0) await rows(em, keepPlan(asIfThere), [place.planYear, place.reportId]);
  const found = revisions.find((revision) => revision.number === place.number);
  if (!found) return unknown;
  const isLatest = found.number === revisions.at(-1)!.number;
  return { found, verdict: await judged(em, place, found.checksum, checksum), isLatest };
}

type Place = ReportKey & { number: number };

/** Nobody learns by the time of an answer which receipts were given that they may not see. */
const asIfThere = 'SELECT ask_as_if_there($1, $2)';

function readChecksum(typed: string): string {
  const checksum = typed.replace(/[\s-]/g, '').toLowerCase();
  if (checksum !== '' && (checksum.length < shortest || !/^[0-9a-f]{1,64}$/.test(checksum))) {
    throw problem('INVALID_INPUT', { path: 'checksum', reason: `${shortest} to 64 signs, 0 to 9 and A to F` });
  }
  return checksum;
}

/** A receipt's number names year, report and revision. */
function placeByNumber(number: string): Place | null {
  const parts = numberForm.exec(number);
  return parts ? { planYear: Number(parts[1]), reportId: String(BigInt(parts[2]!)), number: Number(parts[3]) } : null;
}

/** Null also where the beginning fits several: more of it is needed then. */
async function placeByChecksum(em: EntityManager, checksum: string): Promise<Place | null> {
  const found = await rows<Place>(
    em,
    `SELECT plan_year AS "planYear", report_id::text AS "reportId", number FROM revisions WHERE checksum LIKE $1 LIMIT 2`,
    [`${checksum}%`],
  );
  return found.length === 1 ? found[0]! : null;
}

async function judged(em: EntityManager, place: Place, stored: string, typed: string): Promise<ReceiptVerdict> {
  const sealed = await firstRow<Sealed>(
    em,
    `SELECT r.uid AS report, v.number, f.content_hash AS version, v.answers, v.calculated, v.context, v.explanations, v.behalf
     FROM revisions v JOIN reports r ON r.plan_year = v.plan_year AND r.id = v.report_id JOIN form_versions f ON f.id = v.version_id
     WHERE v.plan_year = $1 AND v.report_id = $2 AND v.number = $3`,
    [place.planYear, place.reportId, place.number],
  );
  if (!sealed || revisionChecksum(sealed) !== stored) return ReceiptVerdict.BROKEN;
  if (typed === '') return ReceiptVerdict.FOUND;
  return stored.startsWith(typed) ? ReceiptVerdict.MATCHES : ReceiptVerdict.DIFFERS;
}
