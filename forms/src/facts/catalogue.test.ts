import { describe, expect, test } from 'vitest';
import { catalogueOf, parseForm, projectFacts } from '../index.ts';
import type { Form } from '../index.ts';
import { everyId, everyKindAnswers, everyKindForm } from '../testing/every-kind-form.ts';

const { form } = parseForm(everyKindForm) as { form: Form };
const catalogue = catalogueOf(form);
const entry = (key: string) => catalogue.find((known) => known.key === key);

describe('the catalogue of a form', () => {
  test('has what makes facts, in the order of the form, and no texts, files, notes or tables', () => {
    const listed = catalogue.map(({ key }) => key);
    expect(listed.slice(0, 8)).toEqual([
      ...['visits', 'weight', 'funds', 'share', 'share.numerator', 'share.denominator', 'heldOn', 'agreed'],
    ]);
    expect(listed).toEqual(expect.arrayContaining(['works.visits', 'works.share.numerator', 'visitsRate']));
    for (const key of ['name', 'story', 'evidence', 'guidance', 'works', 'works.name'])
      expect(listed).not.toContain(key);
  });

  test('knows every fact a report makes, and which value it fills', () => {
    const calculated = { visitsTotal: '6', fundsTotal: '1', weightTotal: '0.5', visitsRate: '50' };
    const kinds = new Map(catalogue.map(({ id, fact }) => [id, fact]));
    const facts = projectFacts(form, everyKindAnswers, calculated);
    expect(new Set(facts.map(({ field }) => field))).toEqual(new Set(kinds.keys()));
    for (const fact of facts) expect(fact[kinds.get(fact.field) ?? 'text']).not.toBeNull();
  });

  test('tells of a number its titles, unit of measure and how it adds up', () => {
    expect(entry('works.visits')).toEqual({
      id: everyId(203),
      key: 'works.visits',
      kind: 'integer',
      fact: 'number',
      title: 'Số buổi',
      titleEn: 'Visits',
      unit: 'buổi',
      basis: 'flow',
      overUnits: 'sum',
      overTime: 'sum',
      table: everyId(117),
      calculated: false,
    });
  });

  test('tells of a rate, stored or calculated, what is divided', () => {
    expect(entry('share')).toMatchObject({
      overUnits: 'ratio',
      ratio: { numerator: everyId(120), denominator: everyId(121) },
    });
    expect(entry('visitsRate')).toMatchObject({
      calculated: true,
      ratio: { numerator: everyId(300), denominator: everyId(103) },
    });
    expect(entry('visitsTotal')).not.toHaveProperty('ratio');
  });

  test('lets the counts of a percent add up, under titles of their own', () => {
    expect(entry('works.share.denominator')).toEqual({
      id: everyId(221),
      key: 'works.share.denominator',
      kind: 'integer',
      fact: 'number',
      title: 'Tỷ lệ hộ đạt: Tổng số hộ',
      titleEn: 'Share of households: Total',
      basis: 'flow',
      overUnits: 'sum',
      overTime: 'sum',
      table: everyId(117),
      partOf: everyId(206),
      calculated: false,
    });
  });

  test('lists the choices to group by, retired ones last', () => {
    expect(entry('areas')?.choices?.map(({ code, title, titleEn }) => [code, title, titleEn])).toEqual([
      ['economy', 'Kinh tế', 'Economy'],
      ['society', 'Văn hóa - xã hội', 'Culture and society'],
      ['security', 'Quốc phòng - an ninh', 'Defence and security'],
      ['culture', 'Văn hóa', 'Culture'],
    ]);
  });
});
