import { calculate, checkAnswers, parseForm } from '../index.ts';
import { attacks } from './attacks.ts';
import { everyId } from './every-kind-form.ts';
import { formOf, question, table } from './form-of.ts';
import { hostileDocuments } from './hostile-documents.ts';

/*
 * A program of its own, so that it can be run with little memory: reads every hostile document and judges the answers to
 * those that are honoured, then asks for lists of lists of lists and for more issues than fit. Ends with a line of what
 * came of it.
 */
const refused = hostileDocuments.filter(([, make]) => !parseForm(make()).ok);
for (const { document, answers } of attacks) {
  const parsed = parseForm(document());
  if (parsed.ok) checkAnswers(parsed.form, answers?.() ?? {}, { today: '2025-06-05' });
}

const rows = Array.from({ length: 1000 }, (_, index) => ({ _id: everyId(index + 1), x: 1 }));
const lists = 'size(rows.map(r, rows.map(s, rows.map(t, rows)))) > 0';
const columns = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`c${index}`, question('text')]));
const documents = [
  formOf({ rows: table({ x: question('integer') }) }, { rules: [[lists, 'rows']] }),
  formOf({ rows: table({ x: question('integer'), ...columns }, { required: ['_id', ...Object.keys(columns)] }) }),
];
const codes = documents.map((document) => {
  const parsed = parseForm(document);
  if (!parsed.ok) return parsed.issues[0]?.code;
  calculate(parsed.form, { rows }, { today: '2025-06-05' });
  return checkAnswers(parsed.form, { rows }, { today: '2025-06-05' })[0]?.code;
});
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ refused: refused.length, codes, megabytes }));
