import { describe, expect, test } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { parseForm } from '../index.ts';
import { changeSentence, compareForms } from './index.ts';
import type { Form, FormDocument, Json } from '../index.ts';
import type { Change } from './index.ts';

const read = (document: FormDocument) => {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.form;
};
const before = read(communeHalfYear);

/** F1 with the value at a path under its schema replaced; undefined takes it away. */
function changed(...changes: [path: string, value: Json | undefined][]): Form {
  const schema = structuredClone(communeHalfYear.schema);
  for (const [path, value] of changes) {
    const steps = path.split('/');
    const last = steps.pop() as string;
    const parent = steps.reduce<Record<string, Json>>((at, step) => at[step] as Record<string, Json>, schema);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return read({ ...communeHalfYear, schema });
}

const topic = 'properties/propagandaRows/items/properties/topic/oneOf';
const condition = 'allOf/0/if/properties/hasOwnPlan';

describe('compareForms', () => {
  test.each<[string, [string, Json | undefined][], Partial<Change>]>([
    [
      'a longer text',
      [['properties/causes/maxLength', 6000]],
      { kind: 'widened', before: 5000, after: 6000, breaking: false },
    ],
    [
      'a shorter text',
      [['properties/causes/maxLength', 100]],
      { kind: 'narrowed', before: 5000, after: 100, breaking: true },
    ],
    ['a lower bound', [['properties/articleCount/minimum', 1]], { kind: 'narrowed', breaking: true }],
    ['no lower bound', [['properties/articleCount/minimum', undefined]], { kind: 'widened', breaking: false }],
    ['fewer rows', [['properties/modelRows/maxItems', 50]], { kind: 'narrowed', breaking: true }],
    ['no pattern', [['properties/preparedByPhone/pattern', undefined]], { kind: 'widened', breaking: false }],
    ['another pattern', [['properties/preparedByPhone/pattern', '^0']], { kind: 'narrowed', breaking: true }],
    [
      'a text that becomes long',
      [['properties/preparedByName/x-kind', 'long-text']],
      { kind: 'widened', before: 'text', after: 'long-text' },
    ],
    ['a long text that becomes short', [['properties/causes/x-kind', 'text']], { kind: 'narrowed', breaking: true }],
    ['a count that becomes money', [['properties/articleCount/x-kind', 'money']], { kind: 'meaning', breaking: true }],
    [
      'another unit',
      [['properties/articleCount/x-unit', 'bài']],
      { kind: 'meaning', before: 'tin, bài', after: 'bài', breaking: true },
    ],
    ['another basis', [['properties/articleCount/x-basis', 'cumulative']], { kind: 'meaning', breaking: true }],
    ['a group that may be nothing', [['properties/hasOwnPlan/x-nothing', true]], { kind: 'meaning', breaking: true }],
    ['another definition', [['properties/causes/description', 'Vì sao']], { kind: 'retitled', breaking: false }],
    ['a retitled choice', [[`${topic}/0/title`, 'Phong trào']], { kind: 'choices', breaking: false }],
    ['another code', [[`${topic}/0/const`, 'drive']], { kind: 'choices', breaking: true }],
    ['another condition', [[condition, { const: false }]], { kind: 'requirement', breaking: true }],
    ['another scale', [['x-calculations/2/scale', 4]], { kind: 'calculation', breaking: true }],
    ['another formula', [['x-calculations/3/expression', 'modelsNew']], { kind: 'calculation', after: 'modelsNew' }],
    ['a stricter rule', [['x-rules/4/expression', 'householdsTotal <= 9000']], { kind: 'rule', breaking: false }],
    ['a rule that now blocks', [['x-rules/4/level', 'error']], { kind: 'rule', breaking: true }],
  ])('finds %s', (_name, changes, expected) => {
    const found = compareForms(before, changed(...changes));
    expect(found).toContainEqual(expect.objectContaining(expected));
    for (const change of found)
      for (const language of ['vi', 'en'] as const)
        expect(changeSentence(change, language)).not.toMatch(/undefined|\[object/);
  });

  test('finds nothing between a version and itself, and all that is kept when asked', () => {
    expect(compareForms(before, before)).toEqual([]);
    const kept = compareForms(before, before, { kept: true });
    expect(kept.map((change) => change.kind)).toEqual(before.fields.map(() => 'kept'));
  });

  test('the same expression with another spelling of a name is no change', () => {
    const spaced = changed(['x-calculations/3/expression', 'modelsCarriedOver + modelsNew - modelsEnded']);
    expect(compareForms(before, spaced)).toEqual([]);
  });

  test('a dropped rule, a swapped section and a dropped section are told', () => {
    const sections = communeHalfYear.schema['x-sections'] as { fields: string[] }[];
    const [head, first, ...rest] = sections as [{ fields: string[] }, { fields: string[] }, ...{ fields: string[] }[]];
    const rules = communeHalfYear.schema['x-rules'] as Json[];
    const merged = { ...first, fields: [...head.fields, ...first.fields] };
    const after = changed(['x-sections', [merged, ...rest] as never], ['x-rules', rules.slice(1)]);
    const kinds = compareForms(before, after).map((change) => change.kind);
    expect(kinds).toEqual(['moved', 'moved', 'moved', 'moved', 'dropped', 'rule']);
    const swapped = changed(['x-sections', [first, head, ...rest] as never]);
    expect(compareForms(before, swapped)).toMatchObject([{ kind: 'moved' }]);
  });

  test('says in both languages what a change means', () => {
    const [change] = compareForms(before, changed(['required', ['causes']])).filter(
      ({ title }) => title === 'Nguyên nhân',
    );
    expect(changeSentence(change as Change, 'vi')).toBe(
      '“Nguyên nhân” thành bắt buộc. Số liệu cũ có thể không còn phù hợp.',
    );
    expect(changeSentence({ ...(change as Change), after: false, breaking: false }, 'en')).toBe(
      '“Nguyên nhân” is no longer required.',
    );
    expect(changeSentence({ ...(change as Change), after: '', breaking: false }, 'en')).toBe(
      'The conditions of “Nguyên nhân” change.',
    );
  });
});
