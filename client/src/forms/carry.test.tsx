import { applyOperation, type Operation } from '@ke-hoach/forms/build';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';
import { shortHalfYear } from '../testing/short-half-year.ts';

const handle = (title: string | RegExp) =>
  screen.getByRole('button', { name: typeof title === 'string' ? `Nhấc “${title}”` : title });

describe('carrying by keyboard', () => {
  it('moves a field by one operation, keeps the keyboard on it, and undoes it', async () => {
    const { user, edits } = openBuilder();
    handle('Tổng số hộ').focus();
    await user.keyboard(' ');
    expect(handle('Tổng số hộ').getAttribute('aria-pressed')).toBe('true');
    await user.keyboard('{ArrowDown}{ArrowDown} ');
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({
      operation: { type: 'moveField', field: idOf('householdsTotal'), after: idOf('householdsRate') },
    });
    await waitFor(() => expect(document.activeElement).toBe(handle('Tổng số hộ')));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(edits).toHaveLength(2));
  });

  it('goes to another section by left and right, and gives the keyboard to the field there', async () => {
    const { user, edits } = openBuilder();
    handle('Tổng số hộ').focus();
    await user.keyboard(' {ArrowRight}{Enter}');
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({ operation: { type: 'moveField', after: null } });
    await waitFor(() => expect(row('Tổng số hộ').closest('section')?.textContent).toMatch(/IV\. Mô hình/));
    await waitFor(() => expect(document.activeElement).toBe(handle('Tổng số hộ')));
  });

  it('changes nothing on Escape, when the keyboard goes elsewhere, or when put down where it stood', async () => {
    const { user, edits } = openBuilder();
    handle('Tổng số hộ').focus();
    await user.keyboard(' {ArrowDown}{Escape}');
    expect(handle('Tổng số hộ').getAttribute('aria-pressed')).toBe('false');
    await user.keyboard(' {ArrowDown}');
    await user.tab();
    expect(handle('Tổng số hộ').getAttribute('aria-pressed')).toBe('false');
    handle('Tổng số hộ').focus();
    await user.keyboard('  ');
    expect(edits).toEqual([]);
  });

  it('moves a section among the sections', async () => {
    const { user, edits } = openBuilder();
    handle('Thông tin báo cáo').focus();
    await user.keyboard(' {End} ');
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({ operation: { type: 'moveSection' } });
  });

  it('carries a new field from the kinds to its place, ready to be named', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Tổng số hộ'));
    await user.click(screen.getByRole('button', { name: /^Kiểu trường/ }));
    screen.getByRole('button', { name: 'Thêm trường kiểu Số tiền' }).focus();
    await user.keyboard(' {ArrowDown} ');
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({
      operation: { type: 'addField', kind: 'money', after: idOf('householdsParticipating') },
    });
    await waitFor(() => expect(row('Trường mới (Số tiền)').getAttribute('aria-expanded')).toBe('true'));
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', 'Trường mới (Số tiền)'));
  });

  it('offers no kind that nobody can answer yet', async () => {
    const { user } = openBuilder();
    await user.click(row('Tổng số hộ'));
    await user.click(screen.getByRole('button', { name: /^Kiểu trường/ }));
    expect(screen.getByRole('button', { name: 'Thêm trường kiểu Đơn vị' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Thêm trường kiểu Mô hình, điển hình' })).toBeNull();
    expect(screen.queryByRole('option', { name: 'Mô hình, điển hình' })).toBeNull();
  });

  it('adds a kind behind the open field by one click', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Tổng số hộ'));
    await user.click(screen.getByRole('button', { name: /^Kiểu trường/ }));
    await user.click(screen.getByRole('button', { name: 'Thêm trường kiểu Ngày' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({ operation: { type: 'addField', kind: 'date', after: idOf('householdsTotal') } });
  });
});

describe('carrying a field into a table or out of one', () => {
  const [table, note] = ['0a6a4c5e-6c0e-4b0e-9f53-0d8a3b8c1d01', '0a6a4c5e-6c0e-4b0e-9f53-0d8a3b8c1d02'];
  const section = shortHalfYear.schema['x-sections'] as { id: string }[];
  const operations: Operation[] = [
    { type: 'addField', kind: 'table', title: 'Hoạt động tuyên truyền', section: section[1]!.id, id: table },
    { type: 'addField', kind: 'text', title: 'Ghi chú', section: table, id: note },
  ];
  const made = applyOperation(shortHalfYear, { type: 'several', operations });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const open = () => openBuilder(undefined, { document: made.document });
  const places = () => screen.getByRole('combobox', { name: 'Chuyển sang mục, bảng' });

  it('says that it is asked anew, and does it once that is confirmed; the keyboard is where it went', async () => {
    const { user, edits } = open();
    handle('Điện thoại người lập').focus();
    // To the next section, and to the table in it.
    await user.keyboard(' {ArrowRight}{ArrowRight} ');
    const dialog = await screen.findByRole('dialog', { name: 'Đưa “Điện thoại người lập” vào bảng?' });
    expect(dialog.textContent).toContain('một cột của bảng “Hoạt động tuyên truyền”');
    expect(dialog.textContent).toContain('Số liệu các kỳ trước không so sánh được');
    expect(edits).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Đưa vào bảng' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({
      operation: { type: 'carryField', field: idOf('preparedByPhone'), section: table, after: null },
    });
    await waitFor(() => expect(document.activeElement).toBe(handle('Điện thoại người lập')));
  });

  it('is done from the list of places too, and not at all when it is left', async () => {
    const { user, edits } = open();
    await user.click(row('Ghi chú'));
    await user.selectOptions(places(), screen.getByRole('option', { name: 'Thông tin báo cáo' }));
    await user.click(screen.getByRole('button', { name: 'Thôi' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(edits).toEqual([]);
    await user.selectOptions(places(), screen.getByRole('option', { name: 'Thông tin báo cáo' }));
    await user.click(screen.getByRole('button', { name: 'Đưa ra khỏi bảng' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({ operation: { type: 'carryField', field: note } });
  });

  it('is not offered while something reads the field: what does is named', async () => {
    const { user, edits } = open();
    await user.click(row('Tổng số hộ'));
    await user.selectOptions(places(), screen.getByRole('option', { name: 'Hoạt động tuyên truyền' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText(/Trường tự tính: “Tỷ lệ hộ tham gia/)).toBeTruthy();
    expect(within(dialog).queryByRole('button', { name: 'Đưa vào bảng' })).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Đóng' }));
    expect(edits).toEqual([]);
  });
});
