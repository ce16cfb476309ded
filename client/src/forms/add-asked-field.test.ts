import { expect, it } from 'vitest';
import { addingOf } from './add-asked-field.ts';

const adding = (unit: string | null) => addingOf({ title: 'Kinh phí', kind: 'money', unit }, { section: 's', id: 'f' });

it('keeps the unit of money that is said to be in millions, as a decimal', () => {
  expect(adding('triệu đồng')).toEqual({
    type: 'several',
    operations: [
      { type: 'addField', kind: 'decimal', title: 'Kinh phí', section: 's', id: 'f' },
      { type: 'setSetting', field: 'f', keyword: 'x-unit', value: 'triệu đồng' },
    ],
  });
});

it.each([null, 'đồng'])('leaves money in %s money', (unit) => {
  expect(adding(unit)).toMatchObject({ type: 'addField', kind: 'money' });
});
