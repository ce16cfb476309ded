import { expect, test } from 'vitest';
import { dialect, section, text, whole, yesNo } from '../../examples/parts.ts';
import { parseForm } from '../index.ts';
import type { Form, JsonObject, Language } from '../index.ts';
import { conditionSentence } from './condition-sentence.ts';

const id = (number: number) => `40000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function sentence(tests: JsonObject, language: Language = 'vi'): string | undefined {
  const { form } = parseForm({
    schema: {
      $schema: dialect,
      type: 'object',
      title: 'Biểu',
      properties: {
        met: yesNo(id(1), ['Có họp', 'Met']),
        people: whole(id(2), ['Số người', 'People'], { unit: 'người' }),
      },
      allOf: [
        {
          if: { properties: tests, required: Object.keys(tests) },
          then: { properties: { why: text(id(3), ['Lý do', 'Why']) } },
        },
      ],
      unevaluatedProperties: false,
      'x-sections': [section(id(4), ['Phần', 'Part'], ['met', 'people', 'why'])],
    },
    uiSchema: {},
  }) as { form: Form };
  return conditionSentence(form.shape, form.field('why') as Form['fields'][number], { language });
}

test.each<[JsonObject, string, string]>([
  [{ met: { const: true } }, 'Nếu “Có họp” là Có.', 'If “Met” is Yes.'],
  [{ people: { enum: [1, 2] } }, 'Nếu “Số người” là 1 người hoặc 2 người.', 'If “People” is 1 người or 2 người.'],
  [{ people: { minimum: 1000 } }, 'Nếu “Số người” từ 1.000 người trở lên.', 'If “People” is at least 1,000 người.'],
  [{ people: { maximum: 9 } }, 'Nếu “Số người” không quá 9 người.', 'If “People” is at most 9 người.'],
  [
    { people: { minimum: 5, maximum: 9 } },
    'Nếu “Số người” từ 5 người đến 9 người.',
    'If “People” is from 5 người to 9 người.',
  ],
  [
    { met: { const: false }, people: { minimum: 1 } },
    'Nếu “Có họp” là Không và “Số người” từ 1 người trở lên.',
    'If “Met” is No and “People” is at least 1 người.',
  ],
])('%j is said in both languages', (tests, vi, en) => {
  expect([sentence(tests), sentence(tests, 'en')]).toEqual([vi, en]);
});
