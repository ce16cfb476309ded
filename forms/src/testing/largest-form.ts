import type { FormDocument } from '../dialect/form.ts';
import { everyId } from './every-kind-form.ts';
import { formOf, question } from './form-of.ts';

const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };

/** A form as large and with as many parts of expressions as one may be; another for each name. */
export function largestForm(name: string): FormDocument {
  const sum = Array.from({ length: 1000 }, () => 'a').join('+');
  const calculations = Array.from({ length: 10 }, (_, index) => ({
    ...{ key: `sum${index}`, field: everyId(index + 1), title: 'x', kind: 'integer', expression: sum, ...flow },
  }));
  const title = 'x'.repeat(110);
  const asked = Array.from({ length: 980 }, (_, index) => [`q${index}`, question('text', { title })] as const);
  const root = { description: name, 'x-calculations': calculations };
  const shown = calculations.map(({ key }) => key);
  return formOf({ a: question('integer'), ...Object.fromEntries(asked) }, { root, shown });
}
