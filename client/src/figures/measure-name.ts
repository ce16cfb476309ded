import { formatNumber } from '@ke-hoach/forms';
import type { Dimension, QuestionFields_measurableFragment, UnitKind } from '../gql/graphql.ts';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import { measureOf, type Question } from './question.ts';

/** "Tổng: Mô hình mới (mô hình)". */
export function measureName(
  measure: Question['measures'][number],
  measurables: readonly QuestionFields_measurableFragment[],
  texts: Texts,
): string {
  const found = measurables.find((entry) => measureOf(entry) === measure.of);
  const unit = found?.unit && measure.function !== 'COUNT' ? ` (${found.unit})` : '';
  return `${texts.figures.function[measure.function]}: ${found ? texts.titleOf(found) : measure.of}${unit}`;
}

/** A figure for people; averages are cut at two decimals on screen, the GraphQL answer stays exact. */
export function writeFigure(value: string, language: Language): string {
  return value.includes('.') ? formatNumber(value, language, { scale: 2 }) : formatNumber(value, language);
}

/** A group as people call it: kinds and series come as codes, all else with its name. */
export function keyName(dimension: Dimension, label: string, texts: Texts): string {
  if (dimension === 'PERIOD_SERIES') return texts.figures.seriesName[label] ?? label;
  if (dimension !== 'UNIT_KIND') return label;
  const kind = label.toUpperCase();
  return kind in texts.unitKind ? texts.unitKind[kind as UnitKind] : label;
}
