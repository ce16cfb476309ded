import { formatNumber } from '@ke-hoach/forms';
import type { PlanTarget_targetFragment, Standing_standingFragment } from '../gql/graphql.ts';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import type { Tone } from '../ui/notice.tsx';

/** What a target is measured by, as far as its unit of measure goes. */
interface Measured {
  unit?: string | null;
  entriesOf?: string | null;
}

/** What of a target is needed to tell how a unit stands to it. */
export interface TargetTold {
  measure?: Measured | null;
  due: { daysLeft: number };
}

export const standingTones: Record<Standing_standingFragment['state'], Tone> = {
  ...{ REACHED: 'good', SHORT: 'warn', OVER: 'bad' },
};

/** A count as offices write it: two digits, "01". */
export function amountWords(value: string, language: Language): string {
  const written = formatNumber(value, language);
  return language === 'vi' && /^[1-9]$/.test(written) ? `0${written}` : written;
}

/** By what a target is measured, as a sentence: entries of a register with what they must say to count. */
export function measureWords(texts: Texts, measure: NonNullable<PlanTarget_targetFragment['measure']>): string {
  const words = texts.targets;
  const title = texts.titleOf(measure);
  if (!measure.entriesOf) return words.measuredBy(title);
  const { only } = measure;
  const choices = only?.choices.map((choice) => texts.titleOf(choice)) ?? [];
  return words.measuredBy(words.entriesOf(title) + (only ? words.only.where(texts.titleOf(only), choices) : ''));
}

/** Its unit of measure in words; entries of a register are counted as such. */
export const unitWords = (texts: Texts, measure: Measured | null | undefined): string =>
  measure?.unit ?? (measure?.entriesOf ? texts.targets.entryUnit : '');

/** "Còn thiếu 01 mô hình, còn 15 ngày". */
export function standingWords(
  texts: Texts,
  language: Language,
  { measure, due }: TargetTold,
  { state, owed, figure, difference }: Pick<Standing_standingFragment, 'state' | 'owed' | 'figure' | 'difference'>,
): string {
  const words = texts.targets;
  const unit = unitWords(texts, measure);
  const { daysLeft } = due;
  const missing = amountWords(difference, language);
  if (state === 'SHORT')
    return words.short(missing, unit, daysLeft < 0 ? words.daysOver(-daysLeft) : words.daysLeft(daysLeft));
  if (state === 'OVER') return words.over(missing, unit);
  return words.isReached(amountWords(figure ?? '0', language), amountWords(owed, language), unit);
}

/** Whole percent of what is owed; null where nothing was told. */
export function percentOf(figure: string | null | undefined, owed: string): number | null {
  return figure == null ? null : Math.floor((Number(figure) / Number(owed)) * 100);
}
