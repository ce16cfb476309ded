import { expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

const text = '{\n  "a": [1, {"b/c": true}],\n  "d": "x"\n}';
const read = parseJson(text);
const placeOf = (pointer: string) => (read.ok ? read.placeOf(pointer) : null);

it.each([
  ['', { line: 1, column: 1 }],
  ['/a', { line: 2, column: 3 }],
  ['/a/0', { line: 2, column: 9 }],
  ['/a/1/b~1c', { line: 2, column: 13 }],
  ['/d', { line: 3, column: 3 }],
])('finds the place of %s', (pointer, place) => {
  expect(placeOf(pointer)).toEqual(place);
});

it('leads to what should hold a value that is missing', () => {
  expect(placeOf('/a/1/none')).toEqual(placeOf('/a/1'));
  expect(placeOf('/none')).toEqual(placeOf(''));
});

it.each([
  ['{"a": 1,}', { line: 1, column: 9 }],
  ['{\n"a": 1 // note\n}', { line: 2, column: 8 }],
  ['', { line: 1, column: 1 }],
])('says where %j is not JSON', (given, place) => {
  expect(parseJson(given)).toEqual({ ok: false, place });
});
