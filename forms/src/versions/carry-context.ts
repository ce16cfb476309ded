import type { Context, Form } from '../dialect/form.ts';

const figures = ['previous', 'samePeriodLastYear', 'earlierThisYear', 'targets'] as const;

/** What rules may know, by the names of another version: figures follow their fields; what has no field there is left out. */
export function carryContext(from: Form, to: Form, context: Context): Context {
  const carried: Context = { ...context };
  for (const part of figures) {
    const known = context[part];
    if (!known) continue;
    carried[part] = Object.fromEntries(
      Object.entries(known).flatMap(([key, value]) => {
        const field = from.field(key);
        const target = field && to.field(field.id);
        return target ? [[target.key, value]] : [];
      }),
    );
  }
  return carried;
}
