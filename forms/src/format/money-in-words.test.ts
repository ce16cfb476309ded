import { describe, expect, test } from 'vitest';
import { moneyInWords, numberInWords } from './money-in-words.ts';

describe('numbers in words', () => {
  test.each<[bigint, string]>([
    [0n, 'không'],
    [1n, 'một'],
    [5n, 'năm'],
    [10n, 'mười'],
    [11n, 'mười một'],
    [15n, 'mười lăm'],
    [20n, 'hai mươi'],
    [21n, 'hai mươi mốt'],
    [24n, 'hai mươi bốn'],
    [25n, 'hai mươi lăm'],
    [100n, 'một trăm'],
    [101n, 'một trăm linh một'],
    [105n, 'một trăm linh năm'],
    [111n, 'một trăm mười một'],
    [555n, 'năm trăm năm mươi lăm'],
    [1_000n, 'một nghìn'],
    [1_005n, 'một nghìn không trăm linh năm'],
    [1_015n, 'một nghìn không trăm mười lăm'],
    [21_000n, 'hai mươi mốt nghìn'],
    [1_234_567n, 'một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy'],
    [1_000_001n, 'một triệu không trăm linh một'],
    [1_500_000_000n, 'một tỷ năm trăm triệu'],
    [2_000_030_000n, 'hai tỷ không trăm ba mươi nghìn'],
    [1_000_000_000_000n, 'một nghìn tỷ'],
    [1_005_000_000_000n, 'một nghìn không trăm linh năm tỷ'],
    [1_000_000_000_000_000_000n, 'một tỷ tỷ'],
  ])('%s is said "%s"', (number, words) => {
    expect(numberInWords(number)).toBe(words);
  });

  test('are said differently when they are different', () => {
    const numbers = new Set<bigint>();
    for (let number = 0n; number <= 3_000n; number += 1n) {
      numbers.add(number);
      numbers.add(number * 1_000n + 7n);
      numbers.add(number * 1_000_000n);
      numbers.add(number * 1_000_000_000n + number);
      numbers.add(number * 7_919_104_729n);
    }
    expect(new Set([...numbers].map(numberInWords)).size).toBe(numbers.size);
  });
});

describe('money in words', () => {
  test.each<[string | number, string | undefined, string | null]>([
    [40_000_000, undefined, 'bốn mươi triệu đồng'],
    ['40', 'triệu đồng', 'bốn mươi triệu đồng'],
    ['1.5', 'tỷ đồng', 'một tỷ năm trăm triệu đồng'],
    ['0.5', 'nghìn đồng', 'năm trăm đồng'],
    [0, 'đồng', 'không đồng'],
    [-5, 'đồng', 'âm năm đồng'],
    ['0.5', 'đồng', null],
    ['40', 'hộ', null],
    ['40', 'toString', null],
    ['40 triệu', 'đồng', null],
  ])('%s in %s is "%s"', (amount, unit, words) => {
    expect(moneyInWords(amount, unit)).toBe(words);
  });
});
