import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

const undo = () => screen.getByRole('button', { name: 'Hoàn tác' });
const redo = () => screen.getByRole('button', { name: 'Làm lại' });
const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';

describe('undo in the builder', () => {
  it('takes the last edit back and does it again, by buttons and by keys, and names it', async () => {
    const { user, edits } = openBuilder();
    expect(isOff(undo()) && isOff(redo())).toBe(true);
    await user.click(row('Tổng số hộ'));
    const title = screen.getByRole('textbox', { name: 'Tên trường' });
    await user.clear(title);
    await user.type(title, 'Tổng số hộ dân');
    await user.tab();
    await waitFor(() => expect(undo().title).toBe('Hoàn tác: Đổi tên “Tổng số hộ” thành “Tổng số hộ dân”.'));

    await waitFor(() => expect(isOff(undo())).toBe(false));
    await user.click(undo());
    await waitFor(() => expect(title).toHaveProperty('value', 'Tổng số hộ'));
    await waitFor(() => expect(isOff(redo())).toBe(false));
    expect(isOff(undo())).toBe(true);

    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(title).toHaveProperty('value', 'Tổng số hộ dân'));
    expect(edits).toHaveLength(3);
  });

  it('leaves Ctrl+Z inside a text to the browser', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” xuống' }));
    await waitFor(() => expect(isOff(undo())).toBe(false));
    await user.click(row('Tổng số hộ'));
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Tên trường' }), { key: 'z', ctrlKey: true });
    expect(edits).toHaveLength(1);
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await waitFor(() => expect(edits).toHaveLength(2));
  });

  it('lists what was done and by whom, what was undone, and goes back behind several steps', async () => {
    const { user, saveByAnother } = openBuilder();
    await user.click(screen.getByRole('tab', { name: 'Các bước đã làm' }));
    const panel = within(screen.getByRole('tabpanel'));
    expect(await panel.findByText('Chưa sửa gì trong bản nháp này.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” xuống' }));
    const step = await panel.findByText(/^Chuyển trường “Tổng số hộ” đến/);
    expect(step.closest('del')).toBeNull();
    await waitFor(() => expect(isOff(undo())).toBe(false));
    await user.click(undo());
    await waitFor(() => expect(panel.getAllByText(/^Chuyển trường “Tổng số hộ” đến/)[0]!.closest('del')).toBeTruthy());
    saveByAnother({ type: 'retitleField', field: idOf('householdsTotal'), title: 'Số hộ' });
    await user.click(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” xuống' }));
    await panel.findByText(/^Chuyển trường “Số hộ”/);
    expect(panel.getByText(/thành “Số hộ”/).textContent).toContain('Trần Thị Bình');
    await user.click(panel.getAllByRole('button', { name: /^Quay lại như ngay sau bước: .*Tổng số hộ/ })[0]!);
    await panel.findByText(/^Quay lại trước 1 bước gần nhất/);
    expect(row('Số hộ')).toBeTruthy();
  });

  it('goes back to any step that is kept, over all pages of them', async () => {
    const { user, edits, saveByAnother } = openBuilder();
    for (let nth = 1; nth <= 130; nth += 1)
      saveByAnother({ type: 'retitleField', field: idOf('householdsTotal'), title: `Số hộ lần ${nth}` });
    await user.click(screen.getByRole('tab', { name: 'Các bước đã làm' }));
    for (const shown of [50, 100]) {
      await waitFor(() => expect(screen.getAllByText('Quay lại bước này')).toHaveLength(shown - 1));
      await user.click(screen.getByRole('button', { name: 'Xem các bước trước nữa' }));
    }
    await user.click(await screen.findByRole('button', { name: /^Quay lại như ngay sau bước: .*thành “Số hộ lần 2”/ }));
    await waitFor(() => expect(edits.at(-1)?.operation).toMatchObject({ type: 'revert', undid: 128 }));
  });

  it('says what can no longer be undone, and offers it no more', async () => {
    let isRefused = false;
    const refusal = { __typename: 'FormOperationRefused', code: 'CHANGED_SINCE', details: {}, index: 0 };
    const { user } = openBuilder(() => (isRefused ? refusal : null));
    await user.click(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” xuống' }));
    await waitFor(() => expect(isOff(undo())).toBe(false));
    isRefused = true;
    await user.click(undo());
    await screen.findByText('Chỗ này đã được sửa lại sau đó, không hoàn tác được.');
    await waitFor(() => expect(isOff(undo())).toBe(true));
    expect(isOff(redo())).toBe(true);
  });
});
