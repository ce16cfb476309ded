import type { UnitRefusalCode } from '../gql/graphql.ts';
import type { Texts } from '../texts/vi.ts';

/** Why a change of units cannot be made, with the day that stands in the way where there is one. */
export function whyRefused(
  words: Texts['units'],
  { refusal, day }: { refusal: UnitRefusalCode; day?: string | null },
): string {
  const onDays: Partial<Record<UnitRefusalCode, (day: string) => string>> = words.refusedOn;
  return (day && onDays[refusal]?.(day)) || words.refusal[refusal];
}
