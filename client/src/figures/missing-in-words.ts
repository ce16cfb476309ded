import type { MissingUnitsQuery } from '../gql/graphql.ts';
import type { Texts } from '../texts/vi.ts';

type Answer = MissingUnitsQuery['aggregate'];
type Unit = Answer['groups'][number];

const MOST_NAMES = 8;

/**
 * "; thiếu: A, B; còn thiếu 1 báo cáo của C": units without any report first, then those with some but not all; of more
 * than eight, how many units are left unnamed. Where not all units came with the answer nobody is named, since others
 * may be missing too: then, as where nothing is known of the units, it says how many reports are missing.
 */
export function missingInWords(answer: Answer | undefined, missing: number, texts: Texts['coverage']): string {
  if (missing === 0) return '';
  const isWhole = answer !== undefined && answer.totalCount <= answer.groups.length;
  return (isWhole ? named(answer.groups, texts) : '') || texts.missingCount(missing);
}

function named(units: readonly Unit[], texts: Texts['coverage']): string {
  const name = (unit: Unit) => unit.keys[0]?.label ?? '';
  const missing = units.filter(({ coverage }) => coverage.missing > 0);
  const none = missing
    .filter(({ coverage }) => coverage.missing >= coverage.expected)
    .map((unit) =>
      unit.coverage.missing === 1 ? name(unit) : texts.unitWithReports(name(unit), unit.coverage.missing),
    );
  const some = missing
    .filter(({ coverage }) => coverage.missing < coverage.expected)
    .map((unit) => texts.reportsOfUnit(unit.coverage.missing, name(unit)));
  return [
    none.length > 0 ? texts.missingUnits(shortened(none)) : '',
    some.length > 0 ? texts.missingReports(shortened(some)) : '',
  ].join('');
}

function shortened(names: string[]): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  return `${names.slice(0, MOST_NAMES).join(', ')}… (+${names.length - MOST_NAMES})`;
}
