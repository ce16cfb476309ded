import { expect, test } from 'vitest';
import { parseForm } from '../index.ts';
import { everyKindForm } from '../testing/every-kind-form.ts';

const document = JSON.stringify(everyKindForm);

function issuesOf(text: string) {
  const parsed = parseForm(JSON.parse(text));
  return parsed.ok ? [] : parsed.issues.map(({ code, details }) => `${code} ${JSON.stringify(details)}`);
}

test('codes are written in composed characters, so that one text is one code', () => {
  const renamed = document.replaceAll('"const":"open"', '"const":"đang mở"');
  const wrong = 'VALUE_INVALID {"expected":"COMPOSED_TEXT"}';
  expect(issuesOf(renamed)).not.toContain(wrong);
  expect(issuesOf(renamed.normalize('NFD'))).toContain(wrong);
});

test.each(['"const":', '"enum":'])('so is what a condition compares with: %s', (keyword) => {
  const tested = (value: string) =>
    document.replace(/"if":\{"properties":\{"(\w+)":\{[^}]*\}/, `"if":{"properties":{"$1":{${keyword}${value}}`);
  const value = keyword === '"enum":' ? '["đã xong"]' : '"đã xong"';
  const wrong = 'CONDITION_INVALID {"reason":"COMPOSED_TEXT"}';
  expect(issuesOf(tested(value.normalize('NFC')))).not.toContain(wrong);
  expect(issuesOf(tested(value.normalize('NFD')))).toContain(wrong);
});
