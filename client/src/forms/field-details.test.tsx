import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

const total = () => idOf('householdsTotal');

describe('what may be set of a field', () => {
  it('keeps the English title, the definition, a bound and the unit of measure', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Tổng số hộ'));
    for (const [label, text] of [
      ['Tên tiếng Anh', 'Households'],
      ['Giải thích', 'Hộ thường trú đến ngày báo cáo'],
      ['Lớn nhất', '200.000'],
      ['Đơn vị tính', 'hộ dân'],
    ] as const) {
      const box = screen.getByRole('textbox', { name: label });
      await user.clear(box);
      await user.click(box);
      await user.paste(text);
      await user.tab();
    }
    await waitFor(() => expect(edits).toHaveLength(4));
    expect(edits.map(({ operation }) => operation)).toEqual([
      { type: 'retitleField', field: total(), title: 'Households', lang: 'en' },
      { type: 'describeField', field: total(), description: 'Hộ thường trú đến ngày báo cáo' },
      { type: 'setSetting', field: total(), keyword: 'maximum', value: 200000 },
      { type: 'setSetting', field: total(), keyword: 'x-unit', value: 'hộ dân' },
    ]);
  });

  it('sends no bound that is not a number, and says so', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Tổng số hộ'));
    await user.type(screen.getByRole('textbox', { name: 'Lớn nhất' }), 'nhiều');
    await user.tab();
    expect(screen.getByRole('alert').textContent).toBe('Hãy nhập một số, hoặc để trống.');
    expect(edits).toEqual([]);
  });

  it('says before a kind is changed that figures no longer compare', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Nguyên nhân'));
    const kind = screen.getAllByRole('combobox', { name: 'Kiểu' })[0]!;
    await user.selectOptions(kind, 'Chữ một dòng');
    expect(screen.getByText('Số liệu các kỳ trước vẫn so sánh được.')).toBeTruthy();
    await user.selectOptions(kind, 'Ngày');
    expect(screen.getByText(/số liệu các kỳ trước không so sánh được nữa/)).toBeTruthy();
    expect(edits).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Đổi kiểu' }));
    await waitFor(() => expect(edits[0]?.operation).toMatchObject({ type: 'changeKind', kind: 'date' }));
    await waitFor(() => expect(row('Nguyên nhân').textContent).toContain('Ngày'));
    expect(row('Nguyên nhân').getAttribute('aria-expanded')).toBe('true');
  });

  it('shows a field only under a condition put together from menus', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Nguyên nhân'));
    await user.click(screen.getByRole('button', { name: /Đặt điều kiện/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hiện khi' }), 'Tổng số hộ');
    await user.selectOptions(screen.getByRole('combobox', { name: 'So sánh' }), 'không nhỏ hơn');
    await user.click(row('Tổng số hộ'));
    expect(row('Nguyên nhân').textContent).toContain('Có phần chưa lưu');
    await user.click(row('Nguyên nhân'));
    expect(screen.getByText(/^Chưa có hiệu lực/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Số' }), '1.000');
    await user.click(row('Nguyên nhân'));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.operation).toEqual({
      type: 'setCondition',
      field: idOf('causes'),
      condition: [{ field: total(), minimum: 1000 }],
    });
    await waitFor(() => expect(row('Nguyên nhân').textContent).toContain('Có điều kiện'));
  });

  it('adds, pastes and deletes choices that no version has', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
    await user.type(screen.getByRole('textbox', { name: 'Tên trường' }), 'Cách làm');
    await user.click(screen.getByRole('radio', { name: 'Chọn một' }));
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    const titles = () =>
      screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Lựa chọn \d/ }).map(({ value }) => value);
    const added = await screen.findByRole('textbox', { name: 'Lựa chọn mới' });
    expect(titles()).toEqual(['']);
    await user.type(added, 'Trực tuyến{Enter}');
    await waitFor(() => expect(titles()).toEqual(['Trực tuyến']));
    expect(added).toHaveProperty('value', '');
    await user.click(screen.getByRole('textbox', { name: 'Lựa chọn 1' }));
    await user.paste('Trực tiếp\nQua loa');
    await waitFor(() => expect(titles()).toEqual(['Trực tiếp', 'Qua loa']));
    await user.click(screen.getByRole('button', { name: 'Xóa “Qua loa”' }));
    await waitFor(() => expect(titles()).toEqual(['Trực tiếp']));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Lựa chọn mới' }));
    const types = edits.map(({ operation }) => operation.type);
    expect(types).toEqual(['addField', 'several', 'several', 'removeChoice']);
  });

  it('adds a section', async () => {
    const { user } = openBuilder();
    await user.click(screen.getByRole('button', { name: 'Thêm mục' }));
    await user.paste('Phụ lục');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    expect(await screen.findByRole('button', { name: 'Thêm nhóm: Phụ lục' })).toBeTruthy();
  });

  it('adds a group, and a field inside it', async () => {
    const { user } = openBuilder();
    await user.click(screen.getByRole('button', { name: /^Thêm nhóm: IV/ }));
    await user.paste('Kinh phí');
    await user.click(screen.getByText('Thêm', { selector: 'button' }));
    await screen.findByRole('textbox', { name: 'Tên trường' });
    await user.paste('Đã chi');
    await user.click(screen.getByText('Thêm', { selector: 'button' }));
    const group = (await screen.findByLabelText('Sửa “Đã chi”')).closest('.builder-group');
    expect(group?.querySelector('h4')?.textContent).toContain('Kinh phí');
  });
});
