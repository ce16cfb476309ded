import { describe, expect, it } from 'vitest';
import { readQuestion, writeQuestion, type Question } from './question.ts';

describe('a question in the address', () => {
  it('comes back as it was written', () => {
    const question: Question = {
      measures: [
        { of: 'models-total', function: 'SUM' },
        { of: 'households.participating', function: 'AVERAGE' },
      ],
      groupBy: ['UNIT', 'YEAR'],
      planId: 'p1',
      series: 'half-year',
      counted: 'SUBMITTED',
      placement: 'RECAST',
      chart: 'line',
      query: true,
    };
    expect(readQuestion(writeQuestion(question))).toEqual(question);
  });

  it('falls back to safe defaults when the address was altered', () => {
    const question = readQuestion(new URLSearchParams('m=x.drop&by=nothing&counted=all'));
    expect(question).toMatchObject({
      measures: [{ of: 'x', function: 'SUM' }],
      groupBy: [],
      counted: 'ACCEPTED',
    });
  });
});
