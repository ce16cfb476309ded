import { matchingKey } from '@ke-hoach/forms';
import type { EntityManager } from '../platform/database.ts';
import { takenKeys } from './forms.repository.ts';

const longest = 50;

/** Whether a text may be the permanent short name of a form. */
export const isFormKey = (text: string) => /^[a-z][a-z0-9-]{1,62}$/.test(text);

/** A form's short name out of its Vietnamese title: "Báo cáo quý I" gives "bao-cao-quy-i". */
export function formKeyOf(title: string): string {
  const words = matchingKey(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '');
  const key = words.slice(0, longest).replace(/-+$/, '');
  return isFormKey(key) ? key : 'bieu-mau';
}

/** The key itself when it is free, else one that is, with a number behind it. */
export async function freeFormKey(em: EntityManager, key: string): Promise<string> {
  const base = key.slice(0, longest);
  const taken = await takenKeys(em, base);
  if (!taken.has(key)) return key;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
  }
}
