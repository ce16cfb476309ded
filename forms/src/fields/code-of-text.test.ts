import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field, Kind, Language } from '../index.ts';
import { fieldOf, id } from '../testing/one-field.ts';
import { kindOf } from './registry.ts';
import { runs } from '../testing/runs.ts';

type Option = [code: string, title: string, titleEn?: string];

const stored = (options: readonly Option[], from: number) =>
  options.map(([code, title, titleEn], index) => ({
    ...{ const: code, title, 'x-id': id(from + index) },
    ...(titleEn === undefined ? {} : { 'x-i18n': { en: { title: titleEn } } }),
  }));

function chooses(kind: Kind, offered: readonly Option[], retired: readonly Option[] = []): Field {
  const list = { type: 'string', oneOf: stored(offered, 20), 'x-retired': stored(retired, 60) };
  return fieldOf(kind, kind === 'choice' ? list : { items: list });
}

const readOf = (field: Field, cell: string) => kindOf(field).fromCells(field, [cell], { language: 'vi' });
const writtenOf = (field: Field, value: string | string[], language: Language = 'vi') =>
  kindOf(field).toCells(field, value, { language })[0];

const communes: Option[] = [
  ['thanh', 'Tam Thanh'],
  ['thanhHuyen', 'Tam Thành'],
  ['dan', 'Tam Dân'],
];

describe('of titles that differ in a tone mark only', () => {
  const field = chooses('choice', communes);

  test('each is written and offered with its code', () => {
    const shown = ['Tam Thanh [thanh]', 'Tam Thành [thanhHuyen]', 'Tam Dân'];
    expect(kindOf(field).cells(field, { language: 'vi' })).toMatchObject([{ options: shown }]);
    expect(communes.map(([code]) => writtenOf(field, code))).toEqual(shown);
    expect(shown.map((cell) => readOf(field, cell))).toEqual(['thanh', 'thanhHuyen', 'dan']);
  });

  test.each([
    ['the very title means its choice', 'Tam Thành', 'thanhHuyen'],
    ['also when it is written in decomposed characters', 'Tam Thành'.normalize('NFD'), 'thanhHuyen'],
    ['without accents it means neither', 'TAM THANH', 'TAM THANH'],
    ['another is found without accents', 'tam dan', 'dan'],
    ['a code alone means its choice', 'thanhHuyen', 'thanhHuyen'],
    ['the code of one behind the title of the other means none', 'Tam Dân [thanh]', 'Tam Dân [thanh]'],
  ])('%s', (_says, cell, expected) => {
    expect(readOf(field, cell)).toBe(expected);
  });
});

test.each<[string, Option[], Option[], string, string]>([
  [
    'equal titles mean none',
    [
      ['a', 'Khác'],
      ['b', 'Khác'],
    ],
    [],
    'Khác',
    'Khác',
  ],
  [
    'nor when a third has the title as its code',
    [
      ['a', 'X'],
      ['b', 'X'],
      ['X', 'Y'],
    ],
    [],
    'X',
    'X [?]',
  ],
  [
    'a title goes before the code of another',
    [
      ['B', 'A'],
      ['c', 'B'],
    ],
    [],
    'B',
    'c',
  ],
  [
    'a code that is nearly the title of another means none',
    [
      ['khac', 'A'],
      ['c', 'Khác'],
    ],
    [],
    'khac',
    'khac [?]',
  ],
  ['an offered choice goes before a retired one', [['a', 'Khác']], [['b', 'Khác']], 'Khác', 'a'],
  ['and so without accents', [['a', 'Khác']], [['b', 'KHAC']], 'khac', 'a'],
])('%s', (_says, offered, retired, cell, expected) => {
  expect(readOf(chooses('choice', offered, retired), cell)).toBe(expected);
});

test('a retired choice with the title of an offered one is written with its code', () => {
  const field = chooses('choice', [['a', 'Khác']], [['b', 'Khác']]);
  expect([writtenOf(field, 'b'), readOf(field, 'Khác [b]')]).toEqual(['Khác [b]', 'b']);
});

test('a code that is no choice does not become one', () => {
  const field = chooses('choice', communes);
  expect(readOf(field, String(writtenOf(field, 'tam dan')))).toBe('tam dan [tam dan]');
});

test('of several choices, a title that holds what parts them is written with its code', () => {
  const field = chooses('many-choices', [
    ['a', 'Đất; nước'],
    ['b', 'Nước'],
    ['c;d', 'Tam\nKỳ', 'Tam Ky'],
  ]);
  expect(writtenOf(field, ['a', 'b', 'c;d'])).toBe('Đất, nước [a]; Nước; Tam,Kỳ [c,d]');
  expect(readOf(field, 'Đất, nước [a]; nuoc; Tam,Kỳ [c,d]')).toEqual(['a', 'b', 'c;d']);
  expect(writtenOf(field, ['c;d'], 'en')).toBe('Tam Ky');
});

test('whatever the titles, a cell that was written is read back, in either language', () => {
  const title = fc.constantFrom(
    'Tam Thanh',
    'Tam Thành',
    'a',
    'b',
    'A',
    'Đất; nước',
    'Đất, nước',
    'Tam Thanh [a]',
    '; ',
  );
  const options = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'A', 'c;d', 'Tam Thanh'), title, title), {
    selector: ([code]) => code,
    minLength: 2,
  });
  fc.assert(
    fc.property(options, fc.nat(2), fc.constantFrom<Language>('vi', 'en'), (all, gone, language) => {
      const [offered, retired] = [
        all.slice(Math.min(gone, all.length - 1)),
        all.slice(0, Math.min(gone, all.length - 1)),
      ];
      const codes = all.map(([code]) => code);
      const one = chooses('choice', offered, retired);
      expect(codes.map((code) => readOf(one, String(writtenOf(one, code, language))))).toEqual(codes);
      const many = chooses('many-choices', offered, retired);
      expect(readOf(many, String(writtenOf(many, codes, language)))).toEqual(codes);
    }),
    runs(250),
  );
});
