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
    const sentence = screen.getByRole('textbox', { name: /^Câu báo/ });
    await user.clear(sentence);
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    expect(edits).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Biểu mẫu' }));
    expect(screen.getByRole('dialog').textContent).toContain('“Thêm quy tắc”');
    await user.click(screen.getByRole('button', { name: 'Ở lại' }));
    await user.type(sentence, 'Tổng số hộ phải lớn hơn 0.');
    await user.clear(screen.getByRole('textbox', { name: /^Tiếng Anh của câu báo/ }));
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

  it('has the sentence of a rule ready, which follows its condition until somebody writes their own', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: '+ Thêm quy tắc' }));
    const menu = (name: string) => screen.getByRole('combobox', { name });
    const sentence = screen.getByRole('textbox', { name: /^Câu báo/ });
    expect(sentence).toHaveProperty('value', '');
    await user.selectOptions(menu('Số hoặc trường'), 'Tổng số hộ');
    await user.selectOptions(menu('Trường để so'), 'Số hộ tham gia Phong trào');
    const ready = '“Tổng số hộ” phải lớn hơn hoặc bằng “Số hộ tham gia Phong trào”.';
    expect(sentence).toHaveProperty('value', ready);
    expect(screen.getByText(/^Câu soạn sẵn theo điều kiện/)).toBeTruthy();
    await user.selectOptions(menu('So sánh'), 'lớn hơn');
    expect(sentence).toHaveProperty('value', ready.replace(' hoặc bằng', ''));
    await user.type(sentence, ' Hãy xem lại.');
    expect(screen.queryByText(/^Câu soạn sẵn theo điều kiện/)).toBeNull();
    await user.selectOptions(menu('So sánh'), 'không nhỏ hơn');
    const own = `${ready.replace(' hoặc bằng', '')} Hãy xem lại. Một trong hai số sai.`;
    await user.click(sentence);
    await user.paste('\nMột trong hai số sai.');
    expect(sentence).toHaveProperty('value', own);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(edits).toHaveLength(1));
    const en = '“Households in total” must be more than or equal to “Households taking part”.';
    expect(edits[0]?.operation).toMatchObject({ type: 'addRule', message: { vi: own, en } });
  });

  it('leaves the sentence of a rule that stands, whatever becomes of its condition', async () => {
    const { user } = openBuilder();
    const rule = screen.getAllByRole('button', { name: /^Sửa quy tắc/ })[0]!;
    await user.click(rule);
    const sentence = screen.getByRole('textbox', { name: /^Câu báo/ });
    const kept = (sentence as HTMLTextAreaElement).value;
    expect(kept).not.toBe('');
    await user.selectOptions(screen.getAllByRole('combobox', { name: 'So sánh' })[0]!, 'bằng');
    expect(sentence).toHaveProperty('value', kept);
  });

  it('puts a rule together in which two things must hold, or a third', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: '+ Thêm quy tắc' }));
    const last = (name: string) => screen.getAllByRole('combobox', { name }).at(-1)!;
    await user.selectOptions(last('Số hoặc trường'), 'Tổng số hộ');
    await user.selectOptions(last('Trường để so'), 'Số hộ tham gia Phong trào');
    await user.click(screen.getByRole('button', { name: '+ Và điều nữa' }));
    await user.selectOptions(last('Số hoặc trường'), 'Mô hình mới');
    await user.selectOptions(last('Trường để so'), 'Mô hình kết thúc');
    await user.click(screen.getByRole('button', { name: '+ Hoặc điều khác' }));
    await user.selectOptions(last('Số hoặc trường'), 'Mô hình kết thúc');
    await user.selectOptions(last('So sánh'), 'để trống');
    const said =
      'Đọc là: (“Tổng số hộ” không nhỏ hơn “Số hộ tham gia Phong trào” và “Mô hình mới” không nhỏ hơn “Mô hình kết thúc”) hoặc chưa nhập “Mô hình kết thúc”';
    expect(screen.getByText(/^Đọc là/).textContent).toBe(said);
    await user.click(screen.getByRole('textbox', { name: /^Câu báo/ }));
    await user.paste('Xem lại số mô hình.');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    const expression = 'householdsTotal >= householdsParticipating && modelsNew >= modelsEnded || !has(modelsEnded)';
    expect(edits[0]?.operation).toMatchObject({ type: 'addRule', expression });
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
