import type { QuestionFields_measurableFragment } from '../gql/graphql.ts';
import type { Texts } from '../texts/vi.ts';
import { measureOf, type Measure } from './question.ts';

/** Functions whose outcome is not counted in the measure's own unit. */
const withoutUnit = ['COUNT', 'DISTINCT', 'RATIO', 'DISTRIBUTION', 'PERCENT_OF_TARGET'];

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
