import type { Json } from '../dialect/json.ts';
import { DONG } from '../fields/money.ts';
import { Refusal } from './edit.ts';

/**
 * Money is kept in đồng and read back in đồng: called anything else, 40 would be kept as 40 đồng and shown as 40 triệu
 * đồng. What is given in thousands or millions is a decimal with that unit. Published forms that say otherwise are read.
 */
export function assertInDong(title: Json | undefined, unit: Json | undefined): void {
  if (unit !== undefined && unit !== null && unit !== DONG) throw new Refusal('MONEY_IN_DONG', { title, unit });
}
