import type { ProgressTable_columnFragment } from '../gql/graphql.ts';
import type { Texts } from '../texts/vi.ts';
import '../texts/vi-office.ts';
import type { SelectOption } from '../ui/select-field.tsx';

/** What a plan asks for, as choices of a list: everything, or one form in one period. */
export const columnOptions = (
  columns: readonly Pick<ProgressTable_columnFragment, 'assignment' | 'period' | 'form'>[],
  texts: Texts,
): SelectOption[] => [
  { value: '', title: texts.progress.everyPeriod },
  ...columns.map(({ assignment, period, form }) => ({
    value: assignment.id,
    title: `${texts.periodName(period)}: ${texts.titleOf(form)}`,
  })),
];
