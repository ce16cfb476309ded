import type { Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useFilling } from './fill-context.ts';
import { writeNumber } from './write-value.ts';

/** Last period, the same period last year and the target beside a number, where the context has them. */
export function Neighbours({ field }: { field: Field }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { context } = useFilling();
  const shown = (
    [
      [context.previous, texts.fill.previous],
      [context.samePeriodLastYear, texts.fill.lastYear],
      [context.targets, texts.fill.target],
    ] as const
  ).flatMap(([values, say]) => {
    const value = values && Object.hasOwn(values, field.key) ? values[field.key] : null;
    return value === null || value === undefined ? [] : [say(writeNumber(field, value, language))];
  });
  return shown.length > 0 ? <p className="hint neighbours">{shown.join(' · ')}</p> : null;
}
