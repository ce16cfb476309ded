import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { linearPattern } from './pattern.ts';

describe('linearPattern', () => {
  test.each([
    ['^0[0-9 .]{8,14}$', '0905 123 456', true],
    ['^0[0-9 .]{8,14}$', 'số nhà', false],
    ['^\\d{2}/(?:KH|BC)-MTTQ(-BTT)?$', '38/KH-MTTQ-BTT', true],
    ['^[\\p{Lu}]\\p{L}*$', 'Đoàn', true],
    ['^a+$', 'aaa', true],
    ['[^,]', ',', false],
    ['a{2,}', 'aa', false],
    ['^a{2,}', 'aa', true],
    ['a|b', 'b', true],
  ])('%s judges %s as %s', (source, text, verdict) => {
    expect(linearPattern(source)?.test(text) ?? false).toBe(verdict);
  });

  test.each([
    '^(a+)+$',
    '(a*)*',
    '^(a|aa)+$',
    '(x+x+)+y',
    'a+b+',
    '.*',
    '^a{1,500}b{1,500}$',
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
    '(a|b|c|d|e|f|g|h|i|j|k|l)',
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

  test('a long text against the most ambiguous pattern that is let in takes no time', () => {
    const pattern = linearPattern('^a{0,30}a{0,30}a*b$');
    expect(pattern).not.toBeNull();
    const start = performance.now();
    expect(pattern?.test('a'.repeat(20_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('many patterns are remembered and forgotten', () => {
    for (let length = 1; length < 700; length += 1) expect(linearPattern(`^x{${length}}$`)).not.toBeNull();
  });
});
