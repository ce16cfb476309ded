import { expect, test } from 'vitest';
import { communeHalfYear } from '../../examples/index.ts';
import { parseForm, translatedSchema, visibleSchema } from '../index.ts';
import type { Form, JsonObject } from '../index.ts';

const { form } = parseForm(communeHalfYear) as { form: Form };

test('a shown form can be read in English, down to its choices', () => {
  const schema = visibleSchema(form, {});
  const english = translatedSchema(schema, 'en');
  const properties = english.properties as Record<string, JsonObject>;
  expect(properties.causes).toMatchObject({ title: 'Causes' });
  expect(JSON.stringify(properties.propagandaRows)).toContain('"const":"panel","title":"Panel talk"');
  expect((english['x-sections'] as JsonObject[])[1]).toMatchObject({ title: 'I. Direction' });
  expect(translatedSchema(schema, 'en')).toBe(english);
  expect(translatedSchema(schema, 'vi')).toBe(schema);
});

test('a field may carry the English of its choices itself; what has none stays Vietnamese', () => {
  const schema: JsonObject = {
    title: 'Loại',
    oneOf: [
      { const: 'a', title: 'Một' },
      { const: 'b', title: 'Hai' },
    ],
    'x-i18n': { en: { choices: { a: 'One' } } },
  };
  expect(translatedSchema(schema, 'en')).toMatchObject({ title: 'Loại', oneOf: [{ title: 'One' }, { title: 'Hai' }] });
});
