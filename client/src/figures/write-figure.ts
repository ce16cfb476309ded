import { formatNumber } from '@ke-hoach/forms';
import type { Language } from '../texts/texts.tsx';

/** A figure for people; averages are cut at two decimals on screen, the GraphQL answer stays exact. */
export function writeFigure(value: string, language: Language): string {
  return value.includes('.') ? formatNumber(value, language, { scale: 2 }) : formatNumber(value, language);
}
