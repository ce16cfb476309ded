import { smallForm } from '../../examples/small.ts';
import type { Answers, FormDocument, Kind } from '../dialect/form.ts';
import type { JsonObject } from '../dialect/json.ts';
import { kindOf } from '../fields/registry.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A field as the builder makes it, with ids from `number` on. */
function field(number: number, kind: Kind, title: string, titleEn: string, more: JsonObject = {}): JsonObject {
  let next = number;
  const texts = { title, 'x-i18n': { en: { title: titleEn } } };
  return { ...kindOf({ kind }).blank(() => id((next += 1))), 'x-field': id(number), 'x-kind': kind, ...texts, ...more };
}

const option = (number: number, code: string, title: string) => ({ const: code, title, 'x-id': id(number) });
const areas = {
  type: 'string',
  oneOf: [option(605, 'economy', 'Kinh tế'), option(606, 'society', 'Xã hội'), option(607, 'safety', 'An ninh')],
};

/** The small form with what it lacks: a share as field and column, several choices, files and a note. */
export function readableForm(more: Parameters<typeof smallForm>[0] = {}): FormDocument {
  const document = smallForm(more);
  const { properties, 'x-sections': sections } = document.schema as unknown as {
    properties: JsonObject & { rows: { items: { properties: JsonObject }; 'x-columns': string[] } };
    'x-sections': [{ fields: string[] }];
  };
  const added = {
    share: field(600, 'percent', 'Tỷ lệ đạt', 'Share met'),
    share2: field(610, 'percent', 'Tỷ lệ khác', 'Other share'),
    areas: field(604, 'many-choices', 'Lĩnh vực', 'Areas', { items: areas, minItems: 0, maxItems: 2 }),
    areas2: field(614, 'many-choices', 'Lĩnh vực khác', 'Other areas', {
      items: { type: 'string', oneOf: [option(615, 'economy', 'Kinh tế'), option(616, 'society', 'Xã hội')] },
    }),
    proof: field(620, 'file', 'Minh chứng', 'Evidence'),
    tip: field(630, 'note', 'Hướng dẫn', 'Guidance'),
  };
  Object.assign(properties, added);
  sections[0].fields.push(...Object.keys(added));
  properties.rows.items.properties.share = field(640, 'percent', 'Tỷ lệ dòng', 'Row share');
  properties.rows['x-columns'].push('share');
  return document;
}

/** The answers of the truth table in the decision record. */
export const truthTableAnswers: Answers = {
  ...{ a: '6', n: 0, yes: true, day: '2025-06-01', name: 'Tam Kỳ', sort: 'red' },
  share: { numerator: 12, denominator: 15 },
  areas: ['economy', 'society'],
  proof: [{ _id: id(901), name: 'a.pdf', size: 10, sha256: 'a'.repeat(64) }],
  rows: [
    { _id: '1', x: 1, sort: 'p', share: { numerator: 1, denominator: 4 } },
    { _id: '2', sort: 'q' },
    { _id: '3', x: 3, sort: 'p', on: '2025-02-01', share: { numerator: 3, denominator: 0 } },
  ],
};
