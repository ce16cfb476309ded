import type { Field } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { dayLimitOf, dayLimits, daysBeside, limitDay, type DayLimit } from './day-limits.ts';

/** The days that a day may not lie before or after; each is kept as a rule, where its sentence can be changed. */
export function DayLimitFields({ form, field, edit }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const days = daysBeside(form, field);
  if (days.length === 0) return <p className="hint">{texts.inspector.noOtherDay}</p>;
  const choose = (limit: DayLimit, id: string) => {
    const known = dayLimitOf(form, limit, field);
    const other = days.find((one) => one.id === id);
    const operations: Operation[] = [
      ...(known ? [{ type: 'removeRule', rule: known.rule.id } as const] : []),
      ...(other ? [limitDay(form, limit, field, other)] : []),
    ];
    const [only] = operations;
    if (only) void edit(operations.length === 1 ? only : { type: 'several', operations }, field.id);
  };
  return (
    <>
      {dayLimits.map((limit) => (
        <Labelled key={limit} label={texts.inspector.dayLimit[limit]}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={dayLimitOf(form, limit, field)?.other.id ?? ''}
              onChange={(event) => choose(limit, event.target.value)}
            >
              <option value="">{texts.builder.unset}</option>
              {days.map((day) => (
                <option key={day.id} value={day.id}>
                  {fieldTitle(day, language)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ))}
      <p className="hint">{texts.inspector.dayLimitHint}</p>
    </>
  );
}
