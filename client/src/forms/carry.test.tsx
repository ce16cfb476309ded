import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

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

  it('adds a kind behind the open field by one click', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Tổng số hộ'));
    await user.click(screen.getByRole('button', { name: /^Kiểu trường/ }));
    await user.click(screen.getByRole('button', { name: 'Thêm trường kiểu Ngày' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({ operation: { type: 'addField', kind: 'date', after: idOf('householdsTotal') } });
  });
});
