import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idNumbered } from '../testing/fill-form.tsx';
import { fillTable as fill, first, offered, paste } from '../testing/fill-table.tsx';
import { cellAt as at, enterCell as enter } from '../testing/table-cells.ts';

describe('the cells of a table', () => {
  it('are text in a grid, but where somebody is and where the next key leads', async () => {
    const { user } = fill([{ ...first, spent: 40_000_000, level: 'good', rate: { numerator: 1, denominator: 2 } }]);
    const grid = screen.getByRole('grid', { name: 'Hoạt động' });
    const said = within(grid)
      .getAllByRole('gridcell')
      .map((cell) => cell.querySelector('.written')?.textContent);
    expect(said).toEqual(['Họp', '2', '40.000.000', '', '1/2 (50,00%)', 'Tốt', '']);
    expect(grid.querySelector('input, select, textarea')).toBeNull();
    const named = () =>
      [...grid.querySelectorAll('input, select, textarea')].map((input) => input.getAttribute('aria-label'));
    await user.click(at('Tên', 1));
    await waitFor(() => expect(named()).toEqual(['Tên, Dòng 1', 'Số buổi, Dòng 1']));
    // What is chosen from a list is text until it is come to.
    await user.click(at('Kinh phí', 1));
    await waitFor(() => expect(named()).toEqual(['Số buổi, Dòng 1', 'Kinh phí, Dòng 1']));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Kinh phí, Dòng 1' }));
    expect(within(grid).getByText('Tốt')).toBeTruthy();
  });

  it('keep their input when the focus leaves the table, and Shift+Tab goes back through them', async () => {
    const { user } = fill();
    const visits = enter('Số buổi', 2);
    await user.click(document.body);
    expect(at('Số buổi', 2)).toBe(visits);
    visits.focus();
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(at('Tên', 2));
  });

  it('take the caret where they are clicked, and are selected whole when they are come to by key', async () => {
    const { user } = fill();
    await user.click(at('Tên', 1));
    const selected = () => {
      const { selectionStart, selectionEnd } = document.activeElement as HTMLInputElement;
      return [selectionStart, selectionEnd];
    };
    expect(selected()).toEqual([3, 3]);
    await user.keyboard('{ArrowDown}');
    expect(selected()).toEqual([0, 8]);
  });

  it('have an input beside it on every side, which takes what is typed after the key that leads there', async () => {
    const rows = [1, 2, 3].map((row) => ({ _id: idNumbered(70 + row), name: `Việc ${row}`, visits: row, spent: row }));
    const { user, plain } = fill(rows);
    const grid = screen.getByRole('grid');
    enter('Số buổi', 2);
    await waitFor(() => expect(grid.querySelectorAll('input')).toHaveLength(5));
    await user.keyboard('7{Enter}8');
    await user.tab({ shift: true });
    await user.keyboard('Họp{Tab}{Tab}9{ArrowUp}5');
    await user.click(document.body);
    expect(plain()).toEqual([
      { name: 'Việc 1', visits: 1, spent: 1 },
      { name: 'Việc 2', visits: 7, spent: 5 },
      { name: 'Họp', visits: 8, spent: 9 },
    ]);
  });

  it('say that they are wrong, and why, also as text', async () => {
    fill();
    await paste(enter('Tên', 1), 'Họp\t1\tít');
    await offered('Đã dán 3 ô; 1 ô chưa hiểu.');
    expect(at('Kinh phí', 1).textContent).toContain('ít');
  });
});
