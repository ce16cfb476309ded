import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { firstRow, type EntityManager } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { composed } from '../../platform/tidy-text.ts';
import { rolesOver } from '../roles-over.ts';
import { maySetLetterhead } from '../unit.policy.ts';
import type { Letterhead } from './letterhead.ts';
import { letterheadLimits, neededTexts } from './letterhead.ts';
import type { SetUnitLetterheadInput, SetUnitLetterheadResult } from './letterhead.type.ts';
import { keepLetterhead, storedLetterhead } from './letterheads.repository.ts';

/** Says how documents of a unit are headed and signed from now on; what was printed before stays as it is. */
export function setUnitLetterhead(
  request: Request,
  input: SetUnitLetterheadInput,
): Promise<typeof SetUnitLetterheadResult> {
  return perform(request, { action: 'unit.setLetterhead', input }, async ({ em, record }) => {
    const unit = await unitToHead(em, input.unitId);
    const held = unit ? await rolesOver(em, unit.id) : [];
    if (!unit || held.length === 0) throw problem('NOT_FOUND', { kind: 'Unit' });
    if (!maySetLetterhead(held)) throw problem('FORBIDDEN', { command: 'unit.setLetterhead' });
    const kept = readLetterhead(input);
    const standing = await storedLetterhead(em, unit.id);
    if ((standing?.editRevision ?? 0) !== input.expectedRevision)
      return { kind: 'UnitLetterheadConflict', unitId: unit.id };
    await keepLetterhead(em, unit.id, kept);
    record(input.unitId, { style: kept.style, body: kept.body, sign: kept.sign });
    return { kind: 'UnitLetterheadSet', unitId: unit.id };
  });
}

async function unitToHead(em: EntityManager, uid: string): Promise<{ id: string } | undefined> {
  return isOuterId(uid) ? firstRow(em, 'SELECT id::text AS id FROM units WHERE uid = $1 FOR UPDATE', [uid]) : undefined;
}

/** The texts as they are kept, or INVALID_INPUT with the one that is empty or too long. */
function readLetterhead(input: SetUnitLetterheadInput): Letterhead {
  const needed: readonly string[] = input.style === 'party' ? [...neededTexts, 'heading'] : neededTexts;
  const read = (key: keyof typeof letterheadLimits): string => {
    const text = tidyLines(composed(input[key], key));
    if (text.length > letterheadLimits[key]) throw problem('INVALID_INPUT', { path: key, reason: 'length' });
    if (text === '' && needed.includes(key)) throw problem('INVALID_INPUT', { path: key, reason: 'empty' });
    return text;
  };
  return {
    style: input.style,
    ...{ superior: read('superior'), body: read('body'), heading: read('heading'), ownName: read('ownName') },
    ...{ sign: read('sign'), place: read('place'), authority: read('authority') },
    ...{ signerTitle: read('signerTitle'), signerName: read('signerName') },
  };
}

/** As typed, without empty lines and doubled spaces. */
function tidyLines(typed: string): string {
  const lines = typed.split(/\r\n|\r|\n/);
  return lines.flatMap((line) => line.replace(/\s+/g, ' ').trim() || []).join('\n');
}
