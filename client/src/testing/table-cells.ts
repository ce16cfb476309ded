import { act, screen, within } from '@testing-library/react';

/** A cell of a table by the title of its column and its row, from 1: its input while it has one, else the cell. */
export function cellAt(column: string, row: number, grid: HTMLElement = screen.getByRole('grid')): HTMLElement {
  const heads = within(grid).getAllByRole('columnheader');
  const place = heads.findIndex((head) => head.firstChild?.textContent === column);
  const cell = within(grid).getAllByRole('row')[row]?.children[place] as HTMLElement;
  return cell.querySelector<HTMLElement>('input, select, textarea') ?? cell;
}

/** Puts the focus in a cell, which gives it its input; answers the input. */
export function enterCell(column: string, row: number, grid?: HTMLElement): HTMLElement {
  act(() => cellAt(column, row, grid).focus());
  return cellAt(column, row, grid);
}
