import { expect, test } from 'vitest';
import { canonicalJson } from '../index.ts';
import { operationSentence } from '../texts/say-operation.ts';
import { done, read } from '../testing/editing.ts';
import { everyId, everyKindForm } from '../testing/every-kind-form.ts';
import { applyOperation, goingBack, tellingOf, type Operation } from './index.ts';

const edits: Operation[] = [
  { type: 'retitleField', field: everyId(101), title: 'Họ và tên' },
  { type: 'addSection', title: 'Phụ lục' },
  { type: 'moveSection', section: everyId(53), after: null },
];

/** The document after each edit, and what undoes them, the newest first. */
function edited() {
  const inverses: Operation[] = [];
  let document = everyKindForm;
  for (const edit of edits) {
    const applied = applyOperation(document, edit);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
    document = applied.document;
    inverses.unshift(applied.inverse);
  }
  return { document, inverses };
}

test('a form goes back behind several edits by one, which can be undone and says how many they were', () => {
  const { document, inverses } = edited();
  const back = goingBack(document, inverses)!;
  expect(canonicalJson(done(document, back).document)).toBe(canonicalJson(everyKindForm));
  expect([operationSentence(read(document), back, 'vi'), operationSentence(read(document), back, 'en')]).toEqual([
    'Quay lại trước 3 bước gần nhất.',
    'Go back to before the last 3 edits.',
  ]);
  const two = done(document, goingBack(document, inverses.slice(0, 2))!).form;
  expect(two.field('name')?.title).toBe('Họ và tên');
  expect(two.sections).toHaveLength(3);
});

test('nothing is gone back to where an edit can no longer be undone', () => {
  const { inverses } = edited();
  expect(goingBack(everyKindForm, inverses)).toBeNull();
});

test('an edit is told by the field it adds or the title it gives, several fields as several', () => {
  const add = (title: string): Operation => ({ type: 'addField', kind: 'text', title, section: everyId(50) });
  const several = (...operations: Operation[]): Operation => ({ type: 'several', operations });
  const require: Operation = { type: 'setRequired', field: everyId(101), required: true };
  expect(tellingOf(several(add('A'), require))).toEqual(add('A'));
  expect(tellingOf(several(add('A'), add('B')))).toEqual(several(add('A'), add('B')));
  expect(tellingOf(require)).toBe(require);
});
