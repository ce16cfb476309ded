import type { FiguresTable_groupFragment } from '../gql/graphql.ts';
import type { Question } from './question.ts';

type Group = Pick<FiguresTable_groupFragment, 'keys' | 'coverage'>;

/** Are reports of this group still not counted? Its figure will change: waived ones are not waited for. */
export function isIncomplete({ coverage }: Pick<Group, 'coverage'>, counted: Question['counted']): boolean {
  const counts = counted === 'ACCEPTED' ? coverage.accepted : coverage.received;
  return counts < coverage.expected - coverage.waived;
}

/** The years whose figures are not whole yet, oldest first; none where the question is not grouped by year. */
export function incompleteYears(question: Pick<Question, 'groupBy' | 'counted'>, groups: readonly Group[]): string[] {
  if (!question.groupBy.includes('YEAR')) return [];
  const years = groups
    .filter((group) => isIncomplete(group, question.counted))
    .flatMap((group) => group.keys.find((key) => key.dimension === 'YEAR')?.label ?? []);
  return [...new Set(years)].sort();
}
