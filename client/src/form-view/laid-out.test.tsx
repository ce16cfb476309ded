import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fillForm, formOf, idNumbered } from '../testing/fill-form.tsx';
import { cellAt } from '../testing/table-cells.ts';

const text = (title: string) => ({ type: 'string', maxLength: 100, title, 'x-kind': 'text' });
const visits = (more: object = {}) => ({
  ...{ type: 'integer', minimum: 0, title: 'Số buổi', 'x-kind': 'integer', 'x-unit': 'buổi' },
  ...{ 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' },
  ...more,
});
const group = (number: number, title: string, fields: (string | object)[], more: object = {}) =>
  ({ id: idNumbered(900 + number), title, fields, ...more }) as never;

describe('how a form is laid out', () => {
  it('gives a group its own heading below that of its section', () => {
    const items = [
      'first',
      group(1, 'Số liệu', ['second', group(2, 'Kinh phí', ['third'])], { description: 'Đến ngày chốt.' }),
    ];
    fillForm(formOf({ first: text('Một'), second: text('Hai'), third: text('Ba') }, {}, items));
    expect(screen.getByRole('heading', { level: 2, name: 'Phần chung' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: 'Số liệu' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 4, name: 'Kinh phí' })).toBeTruthy();
    const figures = screen.getByRole('group', { name: 'Số liệu' });
    expect(within(figures).getByText('Đến ngày chốt.')).toBeTruthy();
    expect(within(figures).getByRole('textbox', { name: 'Ba' })).toBeTruthy();
    expect(within(figures).queryByRole('textbox', { name: 'Một' })).toBeNull();
  });

  it('shows a group only while one of its fields is', async () => {
    const form = formOf(
      { any: { type: 'boolean', title: 'Có làm', 'x-kind': 'yes-no' } },
      {
        allOf: [
          {
            if: { properties: { any: { const: true } }, required: ['any'] },
            then: { properties: { story: { ...text('Kể lại'), 'x-field': idNumbered(80) } } },
          },
        ],
      },
      ['any', group(1, 'Chi tiết', ['story'])],
    );
    const { user } = fillForm(form);
    expect(screen.queryByRole('group', { name: 'Chi tiết' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Có' }));
    expect(screen.getByRole('group', { name: 'Chi tiết' })).toBeTruthy();
  });

  it('shows a note as a note with a heading, and never answers it', async () => {
    const guidance = { type: 'null', title: 'Hướng dẫn', description: 'Ghi đủ số.', 'x-kind': 'note' };
    const { user, answers } = fillForm(formOf({ guidance, name: text('Tên') }));
    const note = screen.getByRole('note', { name: 'Hướng dẫn' });
    expect(within(note).getByRole('heading', { level: 3, name: 'Hướng dẫn' })).toBeTruthy();
    expect(within(note).getByText('Ghi đủ số.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Tên' }), 'A');
    await user.tab();
    expect(answers()).toEqual({ name: 'A' });
  });

  it('says a short definition at once, and opens a long one at its field', async () => {
    const long = 'Tính cả hộ đăng ký tạm trú từ sáu tháng trở lên. '.repeat(4);
    const { user } = fillForm(
      formOf({ short: { ...text('Một'), description: 'Ghi tên thôn.' }, long: { ...text('Hai'), description: long } }),
    );
    expect(screen.getByText('Ghi tên thôn.').closest('details')).toBeNull();
    const opener = screen.getByText('Cách hiểu', { exact: false });
    expect(opener.textContent).toBe('Cách hiểu: Hai');
    const details = opener.closest('details')!;
    expect(details.open).toBe(false);
    await user.click(opener);
    expect(details.open).toBe(true);
    const input = screen.getByRole('textbox', { name: 'Hai' });
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(long);
  });

  it('shows the sums of a table under it, and they follow what is typed', async () => {
    const rows = {
      ...{ type: 'array', maxItems: 5, title: 'Các thôn', 'x-kind': 'table', 'x-columns': ['name', 'visits'] },
      items: {
        type: 'object',
        properties: {
          _id: { type: 'string', format: 'uuid' },
          name: { ...text('Thôn'), 'x-field': idNumbered(81) },
          visits: visits({ 'x-total': true, 'x-field': idNumbered(82) }),
        },
        required: ['_id'],
        unevaluatedProperties: false,
      },
    };
    const start = { rows: [{ _id: idNumbered(70), visits: 1200 }, { _id: idNumbered(71) }] };
    const { user } = fillForm(formOf({ rows }), start);
    const sums = () => screen.getByRole('row', { name: /^Cộng/ });
    expect(within(sums()).getByText('1.200')).toBeTruthy();
    await user.type(cellAt('Số buổi', 2), '34');
    await user.tab();
    expect(within(sums()).getByText('1.234')).toBeTruthy();
  });

  it('lists files where a form is only tried, and says when they are sent', async () => {
    const evidence = {
      ...{ type: 'array', maxItems: 2, title: 'Minh chứng', 'x-kind': 'file', 'x-types': ['pdf'] },
      items: {
        type: 'object',
        properties: {
          _id: { type: 'string', format: 'uuid' },
          name: { type: 'string', minLength: 1, maxLength: 255 },
          size: { type: 'integer', minimum: 0, maximum: 10_485_760 },
          sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
        },
        required: ['_id', 'name', 'size', 'sha256'],
        unevaluatedProperties: false,
      },
    };
    const file = { _id: idNumbered(60), name: 'Bien ban.pdf', size: 20_480, sha256: 'a'.repeat(64) };
    fillForm(formOf({ evidence }), { evidence: [file] });
    const group = await screen.findByRole('group', { name: 'Minh chứng' });
    expect(within(group).getByRole('listitem').textContent).toBe('Bien ban.pdf 20\u00a0KB');
    const said = document.getElementById(group.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toBe('Tệp được gửi khi điền biểu mẫu này.');
    expect(within(group).queryByRole('button')).toBeNull();
  });

  it('says that models cannot be chosen yet, and keeps one chosen earlier', async () => {
    const model = { type: 'string', format: 'uuid', title: 'Mô hình', 'x-kind': 'exemplar-reference' };
    const { user, answers } = fillForm(formOf({ model }), { model: idNumbered(40) });
    const list = await screen.findByRole('combobox', { name: 'Mô hình' });
    expect(list).toHaveProperty('value', idNumbered(40));
    expect(screen.getByText(/chưa có danh mục mô hình/)).toBeTruthy();
    await user.selectOptions(list, '— Chưa có danh mục để chọn —');
    expect(answers()['model']).toBeUndefined();
  });
});
