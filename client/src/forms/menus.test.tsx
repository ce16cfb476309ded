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
    await user.click(screen.getByRole('textbox', { name: /^Câu báo/ }));
    await user.paste('Số hộ tham gia không quá tổng số hộ.');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.operation).toMatchObject({
      type: 'addRule',
      expression: 'householdsTotal >= householdsParticipating',
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
});
