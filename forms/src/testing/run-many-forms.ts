import { parseForm } from '../index.ts';
import { everyId } from './every-kind-form.ts';
import { formOf, question } from './form-of.ts';

/*
 * A program of its own, so that it can be run with little memory: reads two hundred different forms, each as large and
 * with as many parts of expressions as one may be, and ends with how many were forms.
 */
const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
const sum = Array.from({ length: 1000 }, () => 'a').join('+');
const calculations = Array.from({ length: 10 }, (_, index) => ({
  ...{ key: `sum${index}`, field: everyId(index + 1), title: 'x', kind: 'integer', expression: sum, ...flow },
}));
const title = 'x'.repeat(110);
const asked = Array.from({ length: 980 }, (_, index) => [`q${index}`, question('text', { title })] as const);
const questions = { a: question('integer'), ...Object.fromEntries(asked) };
const shown = calculations.map(({ key }) => key);

let read = 0;
for (let version = 0; version < 200; version += 1) {
  const root = { description: `${version}`, 'x-calculations': calculations };
  read += parseForm(formOf(questions, { root, shown })).ok ? 1 : 0;
}
process.stdout.write(JSON.stringify({ read }));
