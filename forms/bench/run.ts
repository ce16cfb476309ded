// `npm run bench -w forms`: a form of 300 fields against Ajv and against budgets. One JSON line a bench.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { changeAnswer, checkAnswers, parseForm, startFilling, submittedAnswers } from '../src/index.ts';
import { compareForms } from '../src/versions/index.ts';
import type { Form } from '../src/index.ts';
import { applyOperation } from '../src/build/index.ts';
import type { Operation } from '../src/build/index.ts';
import { largestForm } from '../src/testing/largest-form.ts';
import { largeAnswers, largeContext, largeForm } from './large-form.ts';

/** What one keystroke may take, so that typing never waits. */
const KEYSTROKE = 2;
const COMPARISON = 50;
/** What fifty edits, as many as may be saved at once, may take on the largest form. */
const FIFTY_EDITS = 1000;

const form = read(largeForm());
const answers = submittedAnswers(form, largeAnswers());
const validate = ajv();
if (checkAnswers(form, answers, largeContext).some(({ code }) => code !== 'RULE') || !validate(answers))
  throw new Error('the answers of the bench must be right');

const parse = median((turn) => read({ ...largeForm(), uiSchema: { q1: { 'ui:help': String(turn) } } }));
tell('parse a form of 300 questions', parse, median(ajv, 5));

const floor = median(() => validate(answers));
tell(
  'check all answers, rules included',
  median(() => checkAnswers(form, answers, largeContext)),
  floor,
);

let filling = startFilling(form, answers, largeContext);
const cell = { field: 'rows', row: '00000000-0000-4000-8000-000000007050' };
const changes: [name: string, address: Parameters<typeof changeAnswer>[1], value: (turn: number) => unknown][] = [
  ['type into a text', { field: 'q1' }, (turn) => `Trả lời ${turn}`],
  ['type into a number that calculations and rules read', { field: 'q6' }, (turn) => turn],
  ['answer what shows and hides others', { field: 'q4' }, (turn) => turn % 2 === 0],
  ['type into a cell of a hundred rows', { ...cell, column: 'name' }, (turn) => `Hoạt động ${turn}`],
  ['recompute after a cell of a hundred rows', { ...cell, column: 'sessions' }, (turn) => turn],
];
for (const [name, address, value] of changes) {
  const taken = median((turn) => (filling = changeAnswer(filling, address, value(turn))), 300);
  tell(name, taken, KEYSTROKE);
}

const next = read(largeForm(2));
tell(
  'compare two versions of 300 questions',
  median(() => compareForms(form, next)),
  COMPARISON,
);

const largest = largestForm('fifty edits');
const edited = read(largest).field('q0')?.id ?? '';
const edits = Array.from({ length: 50 }, (_none, index): Operation =>
  index % 2 === 0
    ? { type: 'retitleField', field: edited, title: `Lần ${index}` }
    : { type: 'renameField', field: edited, key: `k${index}` },
);
tell(
  'fifty edits at once on the largest form',
  median(() => {
    if (!applyOperation(largest, { type: 'several', operations: edits }).ok) throw new Error('an edit was refused');
  }, 3),
  FIFTY_EDITS,
);

function read(document: unknown): Form {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues[0]));
  return parsed.form;
}

function ajv() {
  const { schema } = largeForm();
  const instance = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d{2}-\d{2}$/, uuid: /^[0-9a-f-]{36}$/ } });
  return instance.compile(schema);
}

/** The middle of the times of many turns, in milliseconds, after as many turns of warming up. */
function median(act: (turn: number) => unknown, turns = 60): number {
  const times: number[] = [];
  for (let turn = 0; turn < 2 * turns; turn += 1) {
    const start = performance.now();
    act(turn);
    if (turn >= turns) times.push(performance.now() - start);
  }
  return times.sort((left, right) => left - right)[Math.floor(turns / 2)] ?? 0;
}

/** `floor` is what the same takes Ajv, or the budget where nothing else does it. */
function tell(bench: string, value: number, floor: number): void {
  const rounded = (number: number) => Number(number.toPrecision(3));
  const line = { bench, value: rounded(value), unit: 'ms', floor: rounded(floor), ratio: rounded(value / floor) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
