import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder } from '../testing/open-builder.tsx';

const menu = (name: string) => screen.getByRole('combobox', { name });

describe('rules and calculations from menus in words', () => {
  it('put a rule together and try it on numbers, a blank and a zero', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: '+ Thêm quy tắc' }));
    await screen.findByRole('combobox', { name: 'Số hoặc trường' });
    await user.selectOptions(menu('Số hoặc trường'), 'Tổng số hộ');
    await user.selectOptions(menu('So sánh'), 'không nhỏ hơn');
    await user.selectOptions(menu('Trường để so'), 'Số hộ tham gia Phong trào');
    expect(screen.getByText('Đọc là: “Tổng số hộ” không nhỏ hơn “Số hộ tham gia Phong trào”')).toBeTruthy();
    const trial = within(screen.getByText('Thử với số').closest('details')!);
    const total = trial.getByRole('textbox', { name: '“Tổng số hộ”' });
    const joined = trial.getByRole('textbox', { name: '“Số hộ tham gia Phong trào”' });
    expect(trial.getByRole('status').textContent).toBe('');
    await user.type(total, '0');
    await user.type(joined, '3');
    expect(trial.getByRole('status').textContent).toBe('Kết quả: sai, câu báo sẽ hiện.');
    await user.type(total, '5');
    expect(trial.getByRole('status').textContent).toBe('Kết quả: đúng, không báo gì.');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.operation).toMatchObject({
      ...{ type: 'addRule', expression: 'householdsTotal >= householdsParticipating' },
      message: { vi: '“Tổng số hộ” phải lớn hơn hoặc bằng “Số hộ tham gia Phong trào”.' },
    });
  });

  it('put a percentage together, which is a rate of the two numbers', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: '+ Thêm trường tự tính' }));
    await user.type(screen.getByRole('textbox', { name: 'Tên trường' }), 'Tỷ lệ');
    await user.selectOptions(menu('Cách tính'), 'Phần trăm của một số trên số khác');
    await user.selectOptions(menu('Phần'), 'Số hộ tham gia Phong trào');
    await user.selectOptions(menu('Trên tổng'), 'Tổng số hộ');
    const trial = within(screen.getByText('Thử với số').closest('details')!);
    await user.type(trial.getByRole('textbox', { name: '“Tổng số hộ”' }), '8');
    await user.type(trial.getByRole('textbox', { name: '“Số hộ tham gia Phong trào”' }), '6');
    expect(trial.getByRole('status').textContent).toBe('Kết quả: 75');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.operation).toMatchObject({
      type: 'addCalculation',
      kind: 'percent',
      expression: 'householdsParticipating * 100 / householdsTotal',
      ratio: { numerator: idOf('householdsParticipating'), denominator: idOf('householdsTotal') },
    });
  });

  it('put a balance together, a whole number where its numbers are', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: '+ Thêm trường tự tính' }));
    await user.type(screen.getByRole('textbox', { name: 'Tên trường' }), 'Cuối kỳ');
    await user.selectOptions(menu('Cách tính'), 'Số đang có, cộng thêm, trừ đi');
    await user.selectOptions(menu('Số đang có'), 'Mô hình duy trì từ kỳ trước');
    await user.selectOptions(menu('Cộng thêm'), 'Mô hình mới');
    await user.selectOptions(menu('Trừ đi'), 'Mô hình kết thúc');
    expect(menu('Kiểu kết quả')).toHaveProperty('value', 'integer');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.operation).toMatchObject({
      ...{ type: 'addCalculation', kind: 'integer' },
      expression: 'modelsCarriedOver + modelsNew - modelsEnded',
    });
  });

  it('put together whether a target is met, and ask for the reason while it is not', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: '+ Thêm trường tự tính' }));
    await user.type(screen.getByRole('textbox', { name: 'Tên trường' }), 'Đạt chỉ tiêu');
    await user.selectOptions(menu('Cách tính'), 'Đạt hay chưa đạt (cộng lại là số đơn vị đạt)');
    const when = within(screen.getByRole('group', { name: 'Đạt khi' }));
    await user.selectOptions(when.getByRole('combobox', { name: 'Số hoặc trường' }), 'Mô hình mới');
    await user.selectOptions(when.getByRole('combobox', { name: 'So với' }), 'Một giá trị');
    await user.type(when.getByRole('textbox', { name: 'Giá trị' }), '1');
    expect(menu('Kiểu kết quả')).toHaveProperty('value', 'integer');
    const trial = within(screen.getByText('Thử với số').closest('details')!);
    await user.type(trial.getByRole('textbox', { name: '“Mô hình mới”' }), '0');
    expect(trial.getByRole('status').textContent).toBe('Kết quả: chưa đạt');
    await user.type(trial.getByRole('textbox', { name: '“Mô hình mới”' }), '{Backspace}2');
    expect(trial.getByRole('status').textContent).toBe('Kết quả: đạt');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.operation).toMatchObject({
      ...{ type: 'addCalculation', title: 'Đạt chỉ tiêu', kind: 'integer' },
      expression: 'modelsNew >= 1 ? 1 : 0',
    });

    await user.click(await screen.findByRole('button', { name: 'Sửa “Nguyên nhân”' }));
    await user.click(screen.getByRole('button', { name: /Đặt điều kiện/ }));
    await user.selectOptions(menu('Hiện khi'), 'Đạt chỉ tiêu: chưa đạt');
    await waitFor(() => expect(edits).toHaveLength(2));
    expect(edits[1]?.operation).toEqual({
      ...{ type: 'setCondition', field: idOf('causes') },
      condition: [{ field: idOf('modelsNew'), const: 0 }],
    });
    expect(document.activeElement).toBe(menu('Hiện khi'));
    expect(screen.getByText(/^“Đạt chỉ tiêu” chưa đạt: xét theo câu trả lời ở “Mô hình mới”/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Số' })).toBeNull();
    await user.selectOptions(menu('Hiện khi'), 'Đạt chỉ tiêu: đạt');
    await waitFor(() =>
      expect(edits[2]?.operation).toMatchObject({ condition: [{ field: idOf('modelsNew'), minimum: 1 }] }),
    );
    await user.click(screen.getByRole('button', { name: 'Sửa “Tin, bài”' }));
    await user.click(screen.getByRole('button', { name: 'Sửa “Nguyên nhân”' }));
    expect(menu('Hiện khi').textContent).toContain('Đạt chỉ tiêu: đạt');
    expect(screen.queryByRole('combobox', { name: 'So sánh' })).toBeNull();
    await user.selectOptions(menu('Hiện khi'), 'Mô hình mới');
    expect(menu('So sánh')).toHaveProperty('value', 'is');
  });

  it('send a value of what is met once it is typed, not letter by letter', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: 'Sửa “Tổng số mô hình cuối kỳ”' }));
    await user.selectOptions(menu('Cách tính'), 'Đạt hay chưa đạt (cộng lại là số đơn vị đạt)');
    await user.selectOptions(menu('Số hoặc trường'), 'Mô hình mới');
    await user.selectOptions(menu('So với'), 'Một giá trị');
    await user.type(screen.getByRole('textbox', { name: 'Giá trị' }), '12');
    expect(edits).toHaveLength(0);
    await user.tab();
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.operation).toMatchObject({ type: 'editCalculation', expression: 'modelsNew >= 12 ? 1 : 0' });
  });
});
