import { describe, expect, test } from 'vitest';
import { parseForm } from '../index.ts';
import type { Form } from '../index.ts';
import { everyKindForm } from '../testing/every-kind-form.ts';
import { layoutWorkbook, readWorkbook } from './index.ts';
import { processorTime } from '../testing/processor-time.ts';

const { form } = parseForm(everyKindForm) as { form: Form };

describe('a workbook made to cost time', () => {
  const filled = { style: 'input', type: 'text', locked: false } as const;
  const long = 'kinh tế;'.repeat(32_767 / 8);
  const longCells = (last: number) => {
    const workbook = layoutWorkbook(form, { language: 'vi' });
    const cells = workbook.sheets[1]?.cells ?? [];
    for (let row = 10; row < last; row += 1)
      for (let column = 2; column <= 17; column += 1) cells.push({ row, column, value: long, ...filled });
    return workbook;
  };

  test('is not read when a thousand rows repeat the longest text, and says so', () => {
    expect(readWorkbook(form, longCells(1010), { language: 'vi' })).toEqual({
      answers: {},
      problems: [
        {
          ...{ code: 'TOO_MUCH_WORK', sheet: null, row: null, column: null, field: null },
          sentence: 'Báo cáo quá dài để kiểm tra. Hãy bớt dòng trong các bảng.',
        },
      ],
    });
  });

  test('is read in a moment when it is only just short enough', () => {
    const workbook = longCells(19);
    let problems = 0;
    const time = processorTime(() => (problems = readWorkbook(form, workbook, { language: 'vi' }).problems.length));
    expect(problems).toBeGreaterThan(100);
    expect(time).toBeLessThan(2_000);
  });
});
