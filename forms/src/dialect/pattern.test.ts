import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { processorTime } from '../testing/processor-time.ts';
import { linearPattern } from './pattern.ts';
import { runs } from '../testing/runs.ts';

describe('linearPattern', () => {
  test.each([
    ['^0[0-9 .]{8,14}$', '0905 123 456', true],
    ['^0[0-9 .]{8,14}$', 'số nhà', false],
    ['^\\d{2}/(?:KH|BC)-MTTQ(-BTT)?$', '38/KH-MTTQ-BTT', true],
    ['^[\\p{Lu}]\\p{L}*$', 'Đoàn', true],
    ['^a+$', 'aaa', true],
    ['[^,]', ',', false],
    ['a{2,}', 'aa', true],
    ['a+', 'xxaayy', true],
    ['f.*', 'đf', true],
    ['f.*', 'đ', false],
    ['a*', '', true],
    ['^a{2,}', 'aa', true],
    ['a|b', 'b', true],
    ['^\\d{1,4}/[A-ZĐ]{2,10}(?:-[A-ZĐ]{2,10})?$', '38/KH-MTTQ', true],
    ['^[A-Za-z0-9.]+@[a-z]+\\.[a-z]{2,9}$', 'mttq@tamky.vn', true],
    ['^(?:KH|BC|TT|QĐ|CV|HD|ĐA|NQ|TB|TTr|CTr|KL)-\\d+$', 'TTr-5', true],
    ['^[^<>]{0,300}$', 'a<b', false],
    ['ba{0,9}|c', 'c', true],
    ['^a{0,9}(?:b(c)|d)', 'abc', true],
    ['^a{1,500}b{1,500}$', 'aab', true],
    ['^a?(?:|b)(c)$', 'bc', true],
  ])('%s judges %s as %s', (source, text, verdict) => {
    expect(linearPattern(source)?.test(text) ?? false).toBe(verdict);
  });

  test.each([
    '^(a+)+$',
    '(a*)*',
    '^(a|aa)+$',
    '(x+x+)+y',
    'a+b+',
    '.*x',
    'f.*$',
    'f.*|g',
    '(?=a)',
    '(?<name>a)',
    '(a)\\1',
    '\\bword',
    'a**',
    'a{2}{3}',
    '(',
    ')',
    '[z-a]',
    '[',
    '\\p{Script=Han}',
    '^*',
    'a'.repeat(201),
    '^a{0,90}a{0,30}b$',
    '^a{0,90}(?:b?a)?c$',
    '^a{0,90}(?:|b)a$',
    '^a{0,90}(?:b|a)c$',
    '^(?:a{0,90}|b)a$',
    '^a*a*b$',
    '^a*b*a*c$',
    '^[à-ỹ]+[^a-z]+b',
    '^\\s+\\S?.+b',
    '^a*a{60}b',
    'a{50}b',
    'x|^a*b',
    `^${'(a|b)'.repeat(7)}`,
    '((((((a))))))',
    '^a{5000}b{5000}',
    '^a{3,1}$',
    'a\\',
  ])('%s is refused', (source) => {
    expect(linearPattern(source)).toBeNull();
  });

  test.each(['^0[0-9 .]{8,14}$', '^[A-Z]{2}-\\d{3}$', 'a|b', '^x*$', '[^,;]{3}', '^(?:ab)?c$'])(
    '%s agrees with an engine that is linear by construction',
    (source) => {
      const linear = RE2JS.compile(source);
      for (const text of ['', 'a', 'c', 'abc', 'AB-123', '0905 123 456', 'xxx', ';;;abc', 'b,', 'ab', 'ếế'])
        expect(linearPattern(source)?.test(text)).toBe(linear.matcher(text).find());
    },
  );

  test('many patterns are remembered and forgotten', () => {
    for (let length = 1; length < 2500; length += 1) expect(linearPattern(`^x{${length}}$`)).not.toBeNull();
  });
});

/** Patterns of all that is let in, with repetitions and groups put together at random. */
const atom = fc.constantFrom(
  'a',
  'b',
  '[ab]',
  '[^a]',
  '[a-c]',
  '.',
  '\\d',
  '\\w',
  '[-0]',
  '\\p{L}',
  '\\p{Lu}',
  'ế',
  '[à-ỹ]',
  '/',
);
const counts = fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,3}', '{1,40}', '{2,}', '{0,90}', '{60}');
const piece = fc.tuple(atom, counts).map((both) => both.join(''));
const sequence = fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
const group = fc
  .tuple(fc.constantFrom('(', '(?:'), fc.array(sequence, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '?'))
  .map(([open, branches, optional]) => `${open}${branches.join('|')})${optional}`);
const pattern = fc
  .tuple(
    fc.constantFrom('^', '^', ''),
    fc.array(fc.oneof(piece, group), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('$', ''),
  )
  .map(([start, middle, end]) => start + middle.join('') + end);
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', '0', '-', '/', ' ', 'ế', 'Đ', '_'), maxLength: 70 });

test('generated patterns are judged as an engine judges that is linear by construction', () => {
  let met = 0;
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 5, maxLength: 5 }), (source, texts) => {
      const ours = linearPattern(source);
      if (!ours) return;
      const linear = RE2JS.compile(source);
      met += 1;
      for (const given of texts)
        expect([source, given, ours.test(given)]).toEqual([source, given, linear.matcher(given).find()]);
    }),
    runs(800),
  );
  expect(met).toBeGreaterThan(100);
});

test('no generated pattern that is let in takes 100 ms over 20,000 characters', () => {
  const attack = fc.array(fc.constantFrom('a', 'b', 'c', '0', '-', 'ế', 'Đ'), { minLength: 1, maxLength: 3 });
  let met = 0;
  fc.assert(
    fc.property(pattern, attack, (source, unit) => {
      const ours = linearPattern(source);
      if (!ours) return;
      met += 1;
      const long = `${unit.join('').repeat(20_000).slice(0, 20_000)}!`;
      expect(processorTime(() => ours.test(long))).toBeLessThan(100);
    }),
    runs(2000),
  );
  expect(met).toBeGreaterThan(300);
});

test.each([
  ...['^a{0,6}a{0,7}b$', '^a?a?a?a?a?a?b', '^(?:a|a|a|a)(?:a|a|a|a)(?:a|a|a|a)b', '^a*a{0,5}b$', '^a*a{30}b'],
  ...['f.*', '[^b]{9,}', 'a{0,31}b', 'a{0,3}a{0,3}b', '^a{0,60}a{1,4900}b', '^[^<>]+[<>]{2}', '^a+b+c+d+!?e'],
])('%s, the most that is let in, takes less than 100 ms over 20,000 characters', (source) => {
  const ours = linearPattern(source);
  expect(ours).not.toBeNull();
  for (const unit of ['a', 'ab', 'aaaaaab', 'abcd']) {
    const long = unit.repeat(20_000).slice(0, 20_000);
    expect(processorTime(() => ours?.test(long))).toBeLessThan(100);
  }
});
