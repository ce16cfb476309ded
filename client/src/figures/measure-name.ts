import { formatNumber } from '@ke-hoach/forms';
import type { QuestionFields_measurableFragment } from '../gql/graphql.ts';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import { measureOf, type Measure } from './question.ts';

/** Functions whose outcome is not counted in the measure's own unit. */
const withoutUnit = ['COUNT', 'DISTINCT', 'RATIO', 'DISTRIBUTION'];

/** "Tổng: Mô hình mới (mô hình)". */
export function measureName(
  { of, over, function: name, at }: Measure,
  measurables: readonly QuestionFields_measurableFragment[],
  texts: Texts,
): string {
  const title = (wanted: string) => {
    const found = measurables.find((entry) => measureOf(entry) === wanted);
    return found ? texts.titleOf(found) : wanted;
  };
  const unit = withoutUnit.includes(name) ? undefined : measurables.find((entry) => measureOf(entry) === of)?.unit;
  return [
    texts.figures.function[name],
    at ? ` ${texts.explorer.quantile[at] ?? at}` : '',
    `: ${title(of)}`,
    over ? ` / ${title(over)}` : '',
    unit ? ` (${unit})` : '',
  ].join('');
}

/** A figure for people; averages are cut at two decimals on screen, the GraphQL answer stays exact. */
export function writeFigure(value: string, language: Language): string {
  return value.includes('.') ? formatNumber(value, language, { scale: 2 }) : formatNumber(value, language);
}
