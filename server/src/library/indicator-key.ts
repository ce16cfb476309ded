import { matchingKey } from '@ke-hoach/forms';
import type { EntityManager } from '../platform/database.ts';
import { takenIndicatorKeys } from './library.repository.ts';

const keyForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longest = 50;

/** Whether forms may name an indicator by this text. */
export const isIndicatorKey = (text: string) => keyForm.test(text) && text.length <= 64;

/**
 * A key out of a Vietnamese title: "Tổng số hộ" gives "tong-so-ho". One that any office uses gets a number behind it: forms
 * compare by keys alone, so that two meanings must never share one by accident.
 */
export async function freeIndicatorKey(em: EntityManager, title: string): Promise<string> {
  const words = matchingKey(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '');
  const base = words.slice(0, longest).replace(/-+$/, '') || 'chi-tieu';
  const taken = await takenIndicatorKeys(em, base);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key)) return key;
  }
}
