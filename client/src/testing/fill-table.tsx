import { createEvent, fireEvent, screen } from '@testing-library/react';
import type { Answers } from '@ke-hoach/forms';
import { choiceOf, fillForm, formOf, idNumbered } from './fill-form.tsx';

const sums = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };
const count = (title: string, number: number) => ({
  ...{ type: 'integer', minimum: 0, title, 'x-kind': 'integer', 'x-field': idNumbered(number), ...sums },
});
const columns = {
  name: { type: 'string', maxLength: 100, title: 'Tên', 'x-kind': 'text', 'x-field': idNumbered(81) },
  visits: count('Số buổi', 82),
  spent: { ...count('Kinh phí', 83), 'x-kind': 'money', 'x-unit': 'đồng' },
  held: { type: 'boolean', title: 'Đã làm', 'x-kind': 'yes-no', 'x-field': idNumbered(84) },
  rate: {
    ...{ type: 'object', title: 'Tỷ lệ', 'x-kind': 'percent', 'x-unit': '%', 'x-field': idNumbered(85) },
    properties: {
      numerator: { type: 'integer', minimum: 0, title: 'Số đạt', 'x-field': idNumbered(86) },
      denominator: { type: 'integer', minimum: 0, title: 'Tổng số', 'x-field': idNumbered(87) },
    },
    ...{ required: ['numerator', 'denominator'], unevaluatedProperties: false },
    ...{ 'x-basis': 'flow', 'x-overUnits': 'ratio', 'x-overTime': 'sum' },
  },
  level: {
    ...{ type: 'string', title: 'Mức', 'x-kind': 'choice', 'x-field': idNumbered(88) },
    oneOf: [choiceOf(101, 'good', 'Tốt'), choiceOf(102, 'fair', 'Khá')],
  },
  story: { type: 'string', maxLength: 1000, title: 'Ghi chú', 'x-kind': 'long-text', 'x-field': idNumbered(89) },
};
const table = {
  ...{ type: 'array', maxItems: 4, title: 'Hoạt động', 'x-kind': 'table', 'x-columns': Object.keys(columns) },
  items: {
    type: 'object',
    properties: { _id: { type: 'string', format: 'uuid' }, ...columns },
    ...{ required: ['_id'], unevaluatedProperties: false },
  },
};
/** The first two rows of `fillTable`. */
export const first = { _id: idNumbered(70), name: 'Họp', visits: 2 };
export const second = { _id: idNumbered(71), name: 'Tập huấn' };

/** A form with one table of every kind of column on the screen of whoever fills it. */
export function fillTable(rows: object[] = [first, second]) {
  const filled = fillForm(formOf({ table }), { table: rows } as Answers);
  const rowsNow = () => (filled.answers()['table'] ?? []) as Record<string, unknown>[];
  return { ...filled, rows: rowsNow, plain: () => rowsNow().map(({ _id, ...row }) => row) };
}

/** Pastes a block of a spreadsheet into a cell. */
export async function paste(into: HTMLElement, text: string, html = '') {
  into.focus();
  const data: Record<string, string> = { 'text/plain': text, 'text/html': html };
  const event = createEvent.paste(into, { clipboardData: { getData: (type: string) => data[type] ?? '' } });
  fireEvent(into, event);
  return event;
}
/** The offer to take a paste back, which says what it did. */
export const offered = (sentence: string) => screen.findByRole('button', { name: `${sentence} Lấy lại` });
