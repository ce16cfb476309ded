import { describe, expect, it } from 'vitest';
import { applyExplanationEdits, explanationEdits } from './index.ts';

const first = { rule: 'w1', row: null, text: 'Do mưa bão' };
const second = { rule: 'w1', row: '1', text: 'Dòng một' };

describe('explanations of one draft by several people', () => {
  it('tells what was written, changed and taken away', () => {
    const changed = { ...first, text: 'Do bão số 5' };
    expect(explanationEdits([first, second], [changed])).toEqual([
      { ...changed, was: 'Do mưa bão' },
      { ...second, text: '', was: 'Dòng một' },
    ]);
    expect(explanationEdits([], [first])).toEqual([{ ...first, was: '' }]);
    expect(explanationEdits([first], [first])).toEqual([]);
  });

  it('joins those of different warnings and asks where one warning was explained twice', () => {
    const mine = explanationEdits([], [first, { ...second, text: 'Của tôi' }]);
    expect(applyExplanationEdits([second], mine)).toEqual({
      explanations: [second, first],
      conflicts: [{ rule: 'w1', row: '1', mine: 'Của tôi', theirs: 'Dòng một' }],
    });
    expect(applyExplanationEdits([second], explanationEdits([second], [])).explanations).toEqual([]);
    expect(applyExplanationEdits([first], explanationEdits([], [first])).conflicts).toEqual([]);
  });
});
