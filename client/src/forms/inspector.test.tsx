import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

const box = (name: string) => screen.getByRole('textbox', { name });
const menu = (name: string | RegExp) => screen.getByRole('combobox', { name });

describe('the inspector of a field', () => {
  it('keeps the English definition beside the Vietnamese one', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Tổng số hộ'));
    await user.clear(box('Giải thích bằng tiếng Anh'));
    await user.click(box('Giải thích bằng tiếng Anh'));
    await user.paste('Households on the day of the report');
    await user.tab();
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.operation).toEqual({
      type: 'describeField',
      field: idOf('householdsTotal'),
      description: 'Households on the day of the report',
      lang: 'en',
    });
  });

  it('shows how a number will be written', async () => {
    const { user } = openBuilder();
    await user.click(row('Tổng số hộ'));
    expect(screen.getByText(/viết như 1\.234\.567 hộ/)).toBeTruthy();
  });

  it('says that a rate is summed before it is divided, and offers no other way', async () => {
    const { user } = openBuilder();
    await user.click(row('Tỷ lệ hộ tham gia'));
    const overUnits = menu('Cộng giữa các đơn vị');
    expect(
      within(overUnits)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Cộng tử và mẫu rồi chia']);
  });

  it('changes the decimal places of a rate and what it divides', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Tỷ lệ hộ tham gia'));
    expect(menu('Tử số')).toHaveProperty('value', idOf('householdsParticipating'));
    await user.selectOptions(menu('Số chữ số sau dấu phẩy'), '1');
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]?.operation).toMatchObject({
      type: 'editCalculation',
      scale: 1,
      ratio: { numerator: idOf('householdsParticipating'), denominator: idOf('householdsTotal') },
    });
  });

  it('asks for no answer of a note', async () => {
    const { user } = openBuilder();
    await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
    await user.paste('Hướng dẫn');
    await user.click(screen.getByRole('radio', { name: 'Ghi chú hướng dẫn' }));
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await screen.findByRole('button', { name: 'Sửa “Hướng dẫn”' });
    expect(await screen.findByRole('textbox', { name: 'Nội dung ghi chú' })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Bắt buộc' })).toBeNull();
  });
});

describe('a field that asks for the unit’s own plan', () => {
  it('takes over what is known of it once that is ticked', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: 'Sửa “Người lập biểu”' }));
    await user.click(screen.getByText('Kiểu và giới hạn'));
    await user.click(screen.getByRole('checkbox', { name: 'Lấy từ kế hoạch riêng của đơn vị' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]!.operation).toMatchObject({ type: 'setSetting', keyword: 'x-ownPlan', value: true });
  });
});

describe('a section that may have nothing to report', () => {
  it('is asked for by one question, which shows all the others, and is taken back whole', async () => {
    const { user, edits } = openBuilder();
    const [, second] = screen.getAllByRole('button', { name: /^Sửa “[IVX]+\./ });
    await user.click(second!);
    await user.click(screen.getByText('Không phát sinh', { selector: 'summary' }));
    const question = box('Câu hỏi đầu nhóm');
    await user.clear(question);
    await user.paste('Có đăng ký trong kỳ');
    await user.click(screen.getByRole('button', { name: 'Cho phép không phát sinh' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    const { operations } = edits[0]!.operation as unknown as { operations: Record<string, unknown>[] };
    expect(operations.slice(0, 3)).toMatchObject([
      { type: 'addField', kind: 'yes-no', title: 'Có đăng ký trong kỳ', after: null },
      { type: 'setSetting', keyword: 'x-nothing', value: true },
      { type: 'setRequired', required: true },
    ]);
    expect(operations.slice(3).every(({ type }) => type === 'setCondition')).toBe(true);
    await screen.findByText('Không phát sinh khi “Có đăng ký trong kỳ” là Không.');
    await user.click(screen.getByRole('button', { name: 'Thôi hỏi có phát sinh' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Sửa “Có đăng ký trong kỳ”' })).toBeNull());
  });
});
