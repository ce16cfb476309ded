import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fillTable as fill, first, offered, paste } from '../testing/fill-table.tsx';
import { cellAt as at, enterCell as enter } from '../testing/table-cells.ts';

describe('the cells of a table', () => {
  it('are text in a grid, and one of them at a time has an input', async () => {
    const { user } = fill([{ ...first, spent: 40_000_000, level: 'good', rate: { numerator: 1, denominator: 2 } }]);
    const grid = screen.getByRole('grid', { name: 'Hoạt động' });
    const said = within(grid)
      .getAllByRole('gridcell')
      .map((cell) => cell.querySelector('.written')?.textContent);
    expect(said).toEqual(['Họp', '2', '40.000.000', '', '1/2 (50,00%)', 'Tốt', '']);
    expect(grid.querySelector('input, select, textarea')).toBeNull();
    await user.click(at('Tên', 1));
    expect(grid.querySelectorAll('input, select, textarea')).toHaveLength(1);
    await user.click(at('Kinh phí', 1));
    expect(grid.querySelectorAll('input, select, textarea')).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Kinh phí, Dòng 1' }));
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

  it('say that they are wrong, and why, also as text', async () => {
    fill();
    await paste(enter('Số buổi', 1), 'nhiều\tít');
    await offered('Đã dán 2 ô; 2 ô chưa hiểu.');
    expect(at('Kinh phí', 1).textContent).toContain('ít');
  });
});
