import { formatNumber } from '@ke-hoach/forms';
import type { QuestionFields_measurableFragment } from '../gql/graphql.ts';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import type { Question } from './question.ts';

/** "Tổng: Mô hình mới (mô hình)". */
export function measureName(
  measure: Question['measures'][number],
  measurables: readonly QuestionFields_measurableFragment[],
  texts: Texts,
): string {
  const found = measurables.find((entry) => entry.indicator === measure.indicator);
  const unit = found?.unit && measure.function !== 'COUNT' ? ` (${found.unit})` : '';
  return `${texts.figures.function[measure.function]}: ${found?.title ?? measure.indicator}${unit}`;
}

/** A figure for people; averages are cut at two decimals on screen, the GraphQL answer stays exact. */
export function writeFigure(value: string, language: Language): string {
  return value.includes('.') ? formatNumber(value, language, { scale: 2 }) : formatNumber(value, language);
}
