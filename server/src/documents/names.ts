import type { Answers } from '@ke-hoach/forms';
import type { Wording } from '@ke-hoach/forms/print';
import { rows, type EntityManager } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { placementOn } from '../units/units.repository.ts';

/** Ids of units that answers may name are looked up together; documents that name more than these name the rest by id. */
const most = 5000;

/** How answers are put into words, with the names of the units they refer to as of a day. Unit names are no secret. */
export async function wordingOf(em: EntityManager, answers: Answers, asOf: string): Promise<Wording> {
  const ids = [...idsIn(answers, new Set())].slice(0, most);
  const found =
    ids.length === 0
      ? []
      : await rows<{ id: string; name: string }>(
          em,
          `SELECT u.uid AS id, p.name FROM units u ${placementOn('$1::date')} WHERE u.uid = ANY ($2::uuid[])`,
          [asOf, ids],
        );
  const names = new Map(found.map(({ id, name }) => [id, name]));
  return { language: 'vi', nameOf: (_kind, id) => names.get(id.toLowerCase()) };
}

function idsIn(value: unknown, ids: Set<string>): Set<string> {
  if (typeof value === 'string' && isOuterId(value)) ids.add(value.toLowerCase());
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) idsIn(inner, ids);
  return ids;
}
