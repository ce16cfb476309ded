import type { FormDocument, Json, JsonObject } from '../src/index.ts';
import { choice, date, dialect, section, table, text, whole, yesNo } from './parts.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const decimal = (number: number, title: string): JsonObject => ({
  type: 'string',
  pattern: '^(?:0|-?[1-9]\\d{0,24}|-?(?:0|[1-9]\\d{0,24})\\.\\d{0,9}[1-9])$',
  'x-kind': 'decimal',
  'x-field': id(number),
  title,
  'x-basis': 'flow',
  'x-overUnits': 'sum',
  'x-overTime': 'sum',
});

/** A form with one field of each sort that expressions can read, small enough to see through: for tests and the guide. */
export function smallForm(
  more: { calculations?: [key: string, expression: string][]; rules?: Json[] } = {},
): FormDocument {
  const calculations = (more.calculations ?? []).map(([key, expression], index) => ({
    key,
    field: id(500 + index),
    title: key,
    kind: 'decimal',
    scale: 10,
    'x-basis': 'flow',
    'x-overUnits': 'sum',
    'x-overTime': 'sum',
    expression,
  }));
  const unit = { unit: 'hộ' };
  return {
    schema: {
      $schema: dialect,
      type: 'object',
      title: 'Biểu thử',
      properties: {
        a: decimal(1, 'A'),
        b: decimal(2, 'B'),
        n: { ...whole(id(3), ['N', 'N'], unit), minimum: -1000 },
        yes: yesNo(id(4), ['Có', 'Yes']),
        maybe: yesNo(id(5), ['Có thể', 'Maybe']),
        day: date(id(6), ['Ngày', 'Day']),
        name: text(id(7), ['Tên', 'Name']),
        sort: choice(
          id(8),
          ['Loại', 'Sort'],
          [
            ['red', id(81), 'Đỏ', 'Red'],
            ['blue', id(82), 'Xanh', 'Blue'],
          ],
        ),
        rows: table(
          id(9),
          ['Dòng', 'Rows'],
          {
            x: whole(id(91), ['X', 'X'], unit),
            sort: text(id(92), ['Loại', 'Sort']),
            on: date(id(93), ['Ngày', 'Day']),
          },
          [],
        ),
      },
      allOf: [
        {
          if: { properties: { yes: { const: true } }, required: ['yes'] },
          then: {
            properties: {
              hidden: decimal(10, 'Ẩn'),
              more: table(id(11), ['Thêm', 'More'], { y: whole(id(111), ['Y', 'Y'], unit) }, []),
            },
          },
        },
      ],
      unevaluatedProperties: false,
      'x-sections': [
        section(
          id(20),
          ['Phần', 'Part'],
          [
            ...['a', 'b', 'n', 'yes', 'maybe', 'day', 'name', 'sort', 'rows', 'hidden', 'more'],
            ...calculations.map(({ key }) => key),
          ],
        ),
      ],
      ...(calculations.length > 0 ? { 'x-calculations': calculations } : {}),
      ...(more.rules ? { 'x-rules': more.rules } : {}),
    },
    uiSchema: {},
  };
}
