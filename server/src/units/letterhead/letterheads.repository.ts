import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import { keysAbove } from '../unit-tree.repository.ts';
import { unitsAsOf } from '../units.repository.ts';
import { defaultLetterhead } from './default-letterhead.ts';
import type { Letterhead } from './letterhead.ts';

/** A unit's letterhead, with the counter that a change of it sends back; 0 while it is the usual one. */
export interface LetterheadRow extends Letterhead {
  editRevision: number;
}

const columns = `style, superior, body, heading, own_name AS "ownName", sign, place, authority,
  signer_title AS "signerTitle", signer_name AS "signerName", edit_revision AS "editRevision"`;

/** What was set for a unit; undefined where nothing was. */
export function storedLetterhead(em: EntityManager, unitId: string): Promise<LetterheadRow | undefined> {
  return firstRow<LetterheadRow>(em, `SELECT ${columns} FROM unit_letterheads WHERE unit_id = $1`, [unitId]);
}

/** What heads the documents of a unit: what was set, else what is usual for a unit of its name on the day. */
export async function letterheadOf(em: EntityManager, unitId: string, asOf: string): Promise<LetterheadRow> {
  const stored = await storedLetterhead(em, unitId);
  if (stored) return stored;
  const keys = (await keysAbove(em, [unitId], { line: 'territory', asOf })).get(unitId) ?? [];
  const units = await unitsAsOf(em, [unitId, ...keys], asOf);
  const { name = '', kind = 'organisation' as const } = units.get(unitId) ?? {};
  const above = keys.toReversed().flatMap((key) => units.get(key)?.name ?? []);
  return { ...defaultLetterhead({ name, kind, above }), editRevision: 0 };
}

/** Keeps a letterhead; what stood before is replaced. */
export async function keepLetterhead(em: EntityManager, unitId: string, kept: Letterhead): Promise<void> {
  const { style, superior, body, heading, ownName, sign, place, authority, signerTitle, signerName } = kept;
  await rows(
    em,
    `INSERT INTO unit_letterheads
       (unit_id, style, superior, body, heading, own_name, sign, place, authority, signer_title, signer_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (unit_id) DO UPDATE SET style = $2, superior = $3, body = $4, heading = $5, own_name = $6, sign = $7,
       place = $8, authority = $9, signer_title = $10, signer_name = $11,
       edit_revision = unit_letterheads.edit_revision + 1`,
    [unitId, style, superior, body, heading, ownName, sign, place, authority, signerTitle, signerName],
  );
}
