import { describe, expect, test } from 'vitest';
import { dialect, section, table, text, when, whole, yesNo } from '../../examples/parts.ts';
import { columnTotals, parseForm } from '../index.ts';
import type { Form, JsonObject } from '../index.ts';
import { kindOf } from '../fields/registry.ts';

let next = 0;
const id = () => `30000000-0000-4000-8000-${String((next += 1)).padStart(12, '0')}`;
const total = (column: JsonObject): JsonObject => ({ ...column, 'x-total': true });
const blank = (kind: 'decimal' | 'percent') => ({
  ...kindOf({ kind }).blank(id),
  'x-kind': kind,
  'x-field': id(),
  title: kind,
});
const households = () => total(whole(id(), ['Số hộ', 'Households'], { unit: 'hộ' }));
const { form } = parseForm({
  schema: {
    $schema: dialect,
    type: 'object',
    title: 'Biểu',
    properties: {
      more: yesNo(id(), ['Còn', 'More']),
      visits: table(
        id(),
        ['Các buổi', 'Visits'],
        {
          place: text(id(), ['Nơi', 'Place']),
          households: households(),
          area: total(blank('decimal')),
          met: total(blank('percent')),
          guests: whole(id(), ['Khách', 'Guests'], { unit: 'người' }),
        },
        [],
      ),
    },
    allOf: [when('more', true, { others: table(id(), ['Khác', 'Others'], { households: households() }, []) }, [])],
    unevaluatedProperties: false,
    'x-sections': [section(id(), ['Phần', 'Part'], ['more', 'visits', 'others'])],
  },
  uiSchema: {},
}) as { form: Form };

const visits = (...rows: unknown[]) => columnTotals(form, { visits: rows });

describe('the totals of a table', () => {
  test('add up the columns that ask for it, exactly, and skip what is blank or no number', () => {
    const rows = [{ households: 2, area: '0.1', guests: 9 }, { households: 3, area: '0.2' }, { area: 'x' }, 'junk', {}];
    expect(visits(...rows)).toEqual({ 'visits.households': '5', 'visits.area': '0.3', 'visits.met': null });
  });

  test('are exact beyond what a JSON number holds', () => {
    const most = { households: Number.MAX_SAFE_INTEGER };
    expect(visits(most, most)['visits.households']).toBe('18014398509481982');
  });

  test('of shares are both counts, of the rows that have both', () => {
    const met = [
      { numerator: 1, denominator: 2 },
      { numerator: 1 },
      { denominator: 8 },
      { numerator: 2, denominator: 3 },
    ];
    expect(visits(...met.map((share) => ({ met: share })))['visits.met']).toEqual({ numerator: 3, denominator: 5 });
  });

  test('are blank without rows, and a table that is not shown has none', () => {
    expect(columnTotals(form, { others: [{ households: 4 }] })).toEqual({
      'visits.households': null,
      'visits.area': null,
      'visits.met': null,
    });
    expect(columnTotals(form, { more: true, others: [{ households: 4 }] })).toMatchObject({ 'others.households': '4' });
  });

  test('leave out a column where the row hides it', () => {
    const events = table(id(), ['Sự kiện', 'Events'], { held: yesNo(id(), ['Đã làm', 'Held']) }, [], {
      conditions: [when('held', true, { guests: households() }, [])],
      columns: ['held', 'guests'],
    });
    const parsed = parseForm({
      schema: {
        ...{ $schema: dialect, type: 'object', title: 'Biểu', properties: { events }, unevaluatedProperties: false },
        'x-sections': [section(id(), ['Phần', 'Part'], ['events'])],
      },
      uiSchema: {},
    }) as { form: Form };
    const rows = [
      { held: true, guests: 2 },
      { held: false, guests: 30 },
    ];
    expect(columnTotals(parsed.form, { events: rows })).toEqual({ 'events.guests': '2' });
  });
});
