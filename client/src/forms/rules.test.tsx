import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

describe('rules and calculations in the builder', () => {
  it('checks a rule while it is typed, says it in words, adds it, and lets nobody leave it unasked', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: '+ Thêm quy tắc' }));
    const expression = await screen.findByRole('textbox', { name: 'Điều phải đúng' });
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Số hoặc trường' }));
    await user.type(expression, 'householdsTotl >= 1');
    expect(screen.getByRole('alert').textContent).toMatch(/householdsTotl.*householdsTotal/);
    await user.click(screen.getByRole('button', { name: 'Sửa householdsTotl thành householdsTotal' }));
    expect(screen.getByText('Đọc là: “Tổng số hộ” không nhỏ hơn 1')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    expect(edits).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Biểu mẫu' }));
    expect(screen.getByRole('dialog').textContent).toContain('“Thêm quy tắc”');
    await user.click(screen.getByRole('button', { name: 'Ở lại' }));
    await user.type(screen.getByRole('textbox', { name: /^Câu báo/ }), 'Tổng số hộ phải lớn hơn 0.');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.operation).toEqual({
      type: 'addRule',
      id: expect.any(String) as string,
      level: 'error',
      expression: 'householdsTotal >= 1',
      message: { vi: 'Tổng số hộ phải lớn hơn 0.', en: 'Tổng số hộ phải lớn hơn 0.' },
      fields: [idOf('householdsTotal')],
      row: null,
    });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('+ Thêm quy tắc'));
    await user.click(await screen.findByRole('button', { name: 'Sửa quy tắc “Tổng số hộ phải lớn hơn 0.”' }));
    await user.click(screen.getByRole('link', { name: 'Biểu mẫu' }));
    expect(screen.getByRole('heading', { name: 'Trang khác' })).toBeTruthy();
  });

  it('inserts a name from the list of what a formula may read, and keeps the changed formula', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Tỷ lệ hộ tham gia'));
    const formula = await screen.findByRole('textbox', { name: 'Công thức' });
    await user.clear(formula);
    await user.selectOptions(screen.getByRole('combobox', { name: /^Chèn tên/ }), 'householdsTotal');
    await user.click(screen.getByRole('button', { name: 'Chèn' }));
    expect(formula).toHaveProperty('value', 'householdsTotal');
    expect(screen.getAllByRole('alert')[0]?.textContent).toMatch(/cả tử số và mẫu số/);
    await user.click(row('Tổng số hộ'));
    expect(edits).toEqual([]);
    expect(row('Tỷ lệ hộ tham gia').textContent).toContain('Có phần chưa lưu');
    await user.click(row('Tỷ lệ hộ tham gia'));
    expect(screen.getByRole('textbox', { name: 'Công thức' })).toHaveProperty('value', 'householdsTotal');
    await user.click(screen.getByRole('checkbox', { name: /^Đây là tỷ lệ/ }));
    await waitFor(() =>
      expect(edits[0]?.operation).toMatchObject({
        type: 'editCalculation',
        expression: 'householdsTotal',
        ratio: null,
      }),
    );
  });

  it('removes a rule, and undo brings it back', async () => {
    const { user } = openBuilder();
    const rule = screen.getAllByRole('button', { name: /^Sửa quy tắc/ })[0]!;
    const name = rule.getAttribute('aria-label')!;
    await user.click(screen.getByRole('button', { name: name.replace('Sửa', 'Bỏ') }));
    await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull());
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Hoàn tác' }).getAttribute('aria-disabled')).toBeNull(),
    );
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByRole('button', { name });
  });
});
