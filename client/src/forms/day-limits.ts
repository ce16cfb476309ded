import type { Field, Form, Rule } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';

/** How one day is held to another. */
export type DayLimit = 'notBefore' | 'notAfter';
export const dayLimits = ['notBefore', 'notAfter'] as const;

const comparators = { notBefore: ['>=', '<='], notAfter: ['<=', '>='] } as const;
const words = {
  notBefore: { vi: 'không được trước', en: 'cannot be before' },
  notAfter: { vi: 'không được sau', en: 'cannot be after' },
} as const;

/** The rule that a day does not lie before, or after, another one beside it. */
export function limitDay(form: Form, limit: DayLimit, day: Field, other: Field): Operation {
  const row = day.table === undefined ? undefined : form.field(day.table)?.id;
  return {
    ...{ type: 'addRule', level: 'error', expression: `${day.key} ${comparators[limit][0]} ${other.key}` },
    fields: [day.id],
    message: {
      vi: `“${day.title}” ${words[limit].vi} “${other.title}”.`,
      en: `“${inEnglish(day)}” ${words[limit].en} “${inEnglish(other)}”.`,
    },
    ...(row === undefined ? {} : { row }),
  };
}

const inEnglish = ({ title, i18n }: Field): string => i18n?.en?.title ?? title;

/** The days beside a day: of the report, or of the same row. */
export function daysBeside(form: Form, day: Field): Field[] {
  return form.fields.filter((one) => one.kind === 'date' && one.table === day.table && one.id !== day.id);
}

/** The rule that says so already, from whichever side, and of which day. */
export function dayLimitOf(form: Form, limit: DayLimit, day: Field): { rule: Rule; other: Field } | undefined {
  const [comparator, mirrored] = comparators[limit];
  for (const other of daysBeside(form, day)) {
    const said = [`${day.key} ${comparator} ${other.key}`, `${other.key} ${mirrored} ${day.key}`];
    const rule = form.rules.find(({ expression, row }) => row === day.table && said.includes(expression));
    if (rule) return { rule, other };
  }
  return undefined;
}
