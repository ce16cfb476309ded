import { expect, test } from 'vitest';
import { refused } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { processorTime } from '../testing/processor-time.ts';
import type { Operation } from './index.ts';

const section = everyId(50);
const field = everyId(1);
const deep = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as never;
const many = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`);
const put = (more: object): Operation => ({ type: 'revert', steps: [{ at: ['schema', 'required'], ...more }] });

test.each<[string, Operation, code: string]>([
  ['settings without end', { type: 'setUi', field, settings: deep }, 'OPERATION_INVALID'],
  ['a member without end', { type: 'revert', steps: [{ at: ['schema', 'x'], after: deep }] }, 'OPERATION_INVALID'],
  ['what stood there without end', put({ index: 0, before: deep, after: [] }), 'OPERATION_INVALID'],
  ['a list far longer than a form', put({ index: 0, before: [], after: many(90_000) }), 'OPERATION_INVALID'],
  ['many lists', put({ index: 0, before: many(60_000), after: many(60_000) }), 'OPERATION_INVALID'],
  ['a text far longer', { type: 'describeField', field, description: 'x'.repeat(1_100_000) }, 'OPERATION_INVALID'],
  ['choices', { type: 'addField', kind: 'choice', title: 'Chọn', section, choices: many(60_000) }, 'RESULT_INVALID'],
])('an operation with %s is refused at once', (_name, operation, code) => {
  let told: { code: string } | undefined;
  expect(processorTime(() => (told = refused(everyKindForm, operation)))).toBeLessThan(1500);
  expect(told?.code).toBe(code);
});

test.each<[string, object]>([
  ['its length', { at: ['schema', 'required', 'length'], after: 20_000_000 }],
  ['no length', { at: ['schema', 'required', 'length'], after: -1 }],
  ['an entry far behind its end', { at: ['schema', 'required', 4_000_000_000], after: 'x' }],
  ['an entry before its beginning', { at: ['schema', 'required', '-1'], after: 'x' }],
  ['a name', { at: ['schema', 'required', 'name'], after: 'x' }],
  ['a hole', { at: ['schema', 'required', 0], before: 'name' }],
  ['a run behind its end', { index: 1000, before: [], after: ['x'] }],
  ['a run before its beginning', { index: -1, before: [], after: ['x'] }],
  ['a run between two entries', { index: 0.5, before: [], after: ['x'] }],
])('a list is not given %s', (_name, step) => {
  expect(refused(everyKindForm, put(step)).code).toBe('CHANGED_SINCE');
});
