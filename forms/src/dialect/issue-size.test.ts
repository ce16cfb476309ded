import { expect, test } from 'vitest';
import { parseForm } from '../index.ts';
import { formOf, question } from '../testing/form-of.ts';

function issuesOf(document: unknown) {
  const parsed = parseForm(document);
  return parsed.ok ? [] : parsed.issues;
}

test('what stands under a refused name is not read, and its reason is short', () => {
  const name = '\u{1f600}'.repeat(15_000);
  const junk = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`bad${index}`, 1]));
  const issues = issuesOf(formOf({ [name]: { ...question('text'), ...junk } }));
  expect(issues.map(({ code }) => code)).toEqual(['NAME_REFUSED', 'FIELD_UNKNOWN']);
  expect(issues[0]?.pointer).toHaveLength(500);
  expect(JSON.stringify(issues).length).toBeLessThan(10_000);
  expect(JSON.stringify(issues)).not.toContain('\\ud83d');
});

test('a kind that is a large object is not quoted', () => {
  const [issue] = issuesOf(formOf({ a: question('text', { 'x-kind': Array.from({ length: 5000 }, () => 'x') }) }));
  expect(issue).toMatchObject({ code: 'KIND_UNKNOWN', details: { kind: null } });
});

test('a list that names one field ten thousand times is refused at once', () => {
  const condition = {
    if: { properties: { a: { const: 'x' } }, required: ['a'] },
    then: { required: Array(10_000).fill('a') as string[] },
  };
  const issues = issuesOf(formOf({ a: question('text') }, { root: { allOf: [condition] } }));
  expect(issues.map(({ pointer }) => pointer)).toEqual(['/schema/allOf/0/then/required']);
});

test('a name longer than any is near to none, and nothing is read for a full report', () => {
  const sum = Array.from({ length: 20 }, (_, index) => `z${index}`.padEnd(95, 'w')).join('+');
  const rules = Array.from({ length: 55 }, (): [string, string] => [`${sum} > 0`, 'a']);
  const issues = issuesOf(formOf({ a: question('integer') }, { rules }));
  expect(issues).toHaveLength(100);
  expect(issues.every(({ details }) => details.suggestion === undefined)).toBe(true);
});
