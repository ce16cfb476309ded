import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { TextsProvider } from '../texts/texts.tsx';
import { SheetInput } from './sheet-input.tsx';
import type { Sheet } from './sheet.ts';

async function pasted(text: string) {
  const user = userEvent.setup();
  const sheets: (Sheet | null)[] = [];
  render(
    <TextsProvider>
      <SheetInput hint="" onSheet={(sheet) => sheets.push(sheet)} />
    </TextsProvider>,
  );
  await user.click(screen.getByRole('textbox'));
  await user.paste(text);
  return { user, cells: () => sheets.at(-1)?.cells };
}

it('offers to convert cells that were written before Unicode, and gives them on converted', async () => {
  const { user, cells } = await pasted('Néi dung\tKÕt qu¶\nTiÕng ViÖt\t3');
  expect(screen.getByText(/TCVN3.*“Nội dung Kết quả/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Chuyển sang Unicode' }));
  expect(cells()).toEqual([
    ['Nội dung', 'Kết quả'],
    ['Tiếng Việt', '3'],
  ]);
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Nội dung\tKết quả\nTiếng Việt\t3');
  expect(screen.queryByRole('button', { name: 'Chuyển sang Unicode' })).toBeNull();
});

it('leaves them as they are where that is wanted', async () => {
  const { user, cells } = await pasted('Néi dung\tKÕt qu¶');
  await user.click(screen.getByRole('button', { name: 'Giữ nguyên' }));
  expect(cells()).toEqual([['Néi dung', 'KÕt qu¶']]);
  expect(screen.queryByRole('button', { name: 'Giữ nguyên' })).toBeNull();
});
