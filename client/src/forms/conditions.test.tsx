import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

type Opened = ReturnType<typeof openBuilder>;

async function addField({ user }: Opened, title: string, kind: string) {
  await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
  await user.paste(title);
  await user.click(screen.getByRole('radio', { name: kind }));
  await user.click(screen.getByRole('button', { name: 'Thêm' }));
  await screen.findByRole('button', { name: `Sửa “${title}”` });
}

async function decideBy({ user }: Opened, field: string, values: string[]) {
  await user.click(row('Nguyên nhân'));
  await user.click(screen.getByRole('button', { name: /Đặt điều kiện/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hiện khi' }), field);
  for (const [at, value] of values.entries()) {
    if (at > 0) await user.click(screen.getByRole('button', { name: '+ Hoặc thêm giá trị' }));
    await user.click(screen.getByRole('textbox', { name: at === 0 ? 'Giá trị' : 'Hoặc giá trị' }));
    await user.paste(value);
  }
  await user.tab();
}

describe('conditions put together from menus', () => {
  it.each([
    ['Chữ một dòng', ['Quý I'], { const: 'Quý I' }],
    ['Chữ một dòng', ['Quý I', 'Quý II'], { enum: ['Quý I', 'Quý II'] }],
    ['Ngày', ['05/6/2025'], { const: '2025-06-05' }],
    ['Số thập phân', ['1.234,5'], { const: '1234.5' }],
  ])('take %s by the values %j', async (kind, values, wanted) => {
    const opened = openBuilder();
    await addField(opened, 'Trường mới', kind);
    await decideBy(opened, 'Trường mới', values);
    await waitFor(() =>
      expect(opened.edits.at(-1)?.operation).toMatchObject({ type: 'setCondition', condition: [wanted] }),
    );
    await waitFor(() => expect(row('Nguyên nhân').textContent).toContain('Có điều kiện'));
  });

  it('take no day that does not exist, say so, and ask before the page is left', async () => {
    const opened = openBuilder();
    await addField(opened, 'Ngày họp', 'Ngày');
    await decideBy(opened, 'Ngày họp', ['31/02/2025']);
    expect(screen.getByRole('alert').textContent).toMatch(/ngày có thật/);
    expect(opened.edits).toHaveLength(1);
    await opened.user.click(screen.getByRole('link', { name: 'Biểu mẫu' }));
    expect(screen.getByRole('dialog', { name: 'Rời trang khi còn việc dở?' }).textContent).toContain('“Nguyên nhân”');
    await opened.user.click(screen.getByRole('button', { name: 'Ở lại' }));
    expect(screen.getByRole('textbox', { name: 'Giá trị' })).toHaveProperty('value', '31/02/2025');
    await opened.user.click(screen.getByRole('link', { name: 'Biểu mẫu' }));
    await opened.user.click(screen.getByRole('button', { name: 'Rời trang' }));
    expect(screen.getByRole('heading', { name: 'Trang khác' })).toBeTruthy();
  });

  it('stay as begun without a value while their field is closed, and hold publishing up', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Nguyên nhân'));
    await user.click(screen.getByRole('button', { name: /Đặt điều kiện/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Hiện khi' }), 'Tổng số hộ');
    await user.click(row('Tin, bài'));
    expect(row('Nguyên nhân').textContent).toContain('Có phần chưa lưu');
    await user.click(screen.getByRole('button', { name: 'Công bố phiên bản…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Chưa công bố được' });
    await user.click(within(dialog).getByRole('button', { name: 'Đến “Nguyên nhân”' }));
    await waitFor(() => expect(document.activeElement).toBe(row('Nguyên nhân')));
    expect(screen.getByText(/^Chưa có hiệu lực/)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toMatch(/nhập đủ giá trị/);
    await user.click(screen.getByRole('button', { name: 'Bỏ điều kiện theo “Tổng số hộ”' }));
    expect(row('Nguyên nhân').textContent).not.toContain('Có phần chưa lưu');
    expect(edits).toEqual([]);
  });

  it('are tried on example answers, of which nothing is kept', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Số cuộc giám sát'));
    await user.click(screen.getByText('Điều kiện hiện'));
    await user.click(screen.getByText('Thử điều kiện'));
    const trial = within(screen.getByText('Thử điều kiện').closest('details')!);
    expect((await trial.findByRole('status')).textContent).toBe('Kết quả: không hiện');
    await user.selectOptions(trial.getByRole('combobox'), 'Có');
    expect(trial.getByRole('status').textContent).toBe('Kết quả: hiện');
    await user.selectOptions(trial.getByRole('combobox'), 'Không');
    expect(trial.getByRole('status').textContent).toBe('Kết quả: không hiện');
    expect(edits).toEqual([]);
  });

  it('require a field only while another has an answer', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Nguyên nhân'));
    const always = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Bắt buộc' });
    if (always.checked) await user.click(always);
    const before = edits.length;
    await user.click(screen.getByText('Bắt buộc có điều kiện'));
    await user.click(await screen.findByRole('button', { name: '+ Bắt buộc khi…' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Bắt buộc khi' }), 'Tổng số hộ');
    await user.selectOptions(screen.getByRole('combobox', { name: 'So sánh' }), 'không nhỏ hơn');
    await user.type(screen.getByRole('textbox', { name: 'Số' }), '1');
    await user.tab();
    await waitFor(() => expect(edits).toHaveLength(before + 1));
    expect(edits.at(-1)?.operation).toEqual({
      type: 'requireWhile',
      field: idOf('causes'),
      condition: [{ field: idOf('householdsTotal'), minimum: 1 }],
    });
  });
});
