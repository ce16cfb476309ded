import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fillTable as fill, first, offered, paste, second } from '../testing/fill-table.tsx';
import { idNumbered } from '../testing/fill-form.tsx';
import { cellAt as at, enterCell as enter } from '../testing/table-cells.ts';

it('is seen before it has a row, with what a row will hold', async () => {
  const { user } = fill([]);
  const headings = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
  expect(headings().slice(0, 3)).toEqual(['Tên', 'Số buổi', 'Kinh phí (đồng)']);
  await user.click(screen.getByRole('button', { name: /Thêm dòng/ }));
  expect(headings()).toEqual([]);
});

describe('a block pasted into a table', () => {
  it('fills from its cell to the right and down, adds rows, and says what it did', async () => {
    const { plain, touched } = fill();
    await paste(enter('Số buổi', 2), '1.200\t40 triệu\tcó\t3\t4\tkha\r\n12\t5.000\tkhông\t1\t2\tTốt\r\n');
    await offered('Đã dán 12 ô, thêm 1 dòng.');
    expect(plain()).toEqual([
      { name: 'Họp', visits: 2 },
      {
        ...{ name: 'Tập huấn', visits: 1200, spent: 40_000_000, held: true, level: 'fair' },
        rate: { numerator: 3, denominator: 4 },
      },
      { visits: 12, spent: 5000, held: false, rate: { numerator: 1, denominator: 2 }, level: 'good' },
    ]);
    expect(document.activeElement).toBe(at('Số buổi', 2));
    expect(at('Số buổi', 2)).toHaveProperty('value', '1.200');
    expect(touched).toContain(`table.${second._id}.spent`);
  });

  it('keeps what it did not understand in its cell, with what is wrong there', async () => {
    const { rows } = fill();
    await paste(enter('Số buổi', 1), 'nhiều\t10\tchưa rõ');
    await offered('Đã dán 3 ô; 2 ô chưa hiểu.');
    expect(rows()[0]).toMatchObject({ visits: 'nhiều', spent: 10, held: 'chưa rõ' });
    expect(at('Số buổi', 1)).toHaveProperty('value', 'nhiều');
    expect(at('Số buổi', 1).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Chưa hiểu “chưa rõ”. Hãy chọn lại.')).toBeTruthy();
  });

  it('keeps an amount in words that is too large in digits, as every check knows it', async () => {
    const { rows } = fill();
    await paste(enter('Số buổi', 1), '2\t99.000.000 tỷ');
    await offered('Đã dán 2 ô; 1 ô chưa hiểu.');
    expect(rows()[0]).toMatchObject({ visits: 2, spent: '99000000000000000' });
  });

  it('is taken back in one step, but not what was typed since', async () => {
    const { user, plain } = fill();
    await paste(enter('Tên', 2), 'A\t1\nB\t2\nC\t3');
    const back = await offered('Đã dán 6 ô, thêm 2 dòng.');
    await user.type(at('Số buổi', 3), '0');
    await user.click(back);
    expect(plain()).toEqual([{ name: 'Họp', visits: 2 }, { name: 'Tập huấn' }, { name: 'B', visits: 20 }]);
    expect(screen.queryByRole('button', { name: /Lấy lại/ })).toBeNull();
  });

  it('adds no more rows than the table may have, and says what had no place', async () => {
    const { rows } = fill();
    await paste(enter('Tên', 1), 'a\nb\nc\nd\ne\nf\n');
    await offered('Đã dán 4 ô, thêm 2 dòng; 2 ô không có chỗ.');
    expect(rows().map((row) => row['name'])).toEqual(['a', 'b', 'c', 'd']);
  });

  it('written before Unicode is told so, and converted where it stands', async () => {
    const { user, rows } = fill([first]);
    await paste(enter('Tên', 1), 'TiÕng ViÖt\t3\nTam Kú §oµn kÕt\t4');
    await offered('Đã dán 4 ô, thêm 1 dòng.');
    expect(rows().map((row) => row['name'])).toEqual(['TiÕng ViÖt', 'Tam Kú §oµn kÕt']);
    expect(screen.getByText(/TCVN3.*“Tiếng Việt 3 Tam Kỳ Đoàn kết 4”/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Chuyển sang Unicode' }));
    expect(rows().map((row) => [row['name'], row['visits']])).toEqual([
      ['Tiếng Việt', 3],
      ['Tam Kỳ Đoàn kết', 4],
    ]);
    expect(screen.queryByRole('button', { name: 'Chuyển sang Unicode' })).toBeNull();
    expect(document.activeElement).toBe(at('Tên', 1));
    await user.click(await offered('Đã dán 4 ô, thêm 1 dòng.'));
    expect(rows()).toEqual([first]);
  });

  it('written before Unicode may stay as it is', async () => {
    const { user, rows } = fill([first]);
    await paste(enter('Tên', 1), 'TiÕng ViÖt\t3');
    await user.click(await screen.findByRole('button', { name: 'Giữ nguyên' }));
    expect(screen.queryByRole('button', { name: 'Chuyển sang Unicode' })).toBeNull();
    expect(document.activeElement).toBe(at('Tên', 1));
    expect(rows()[0]).toMatchObject({ name: 'TiÕng ViÖt' });
  });

  it('replaces what is half typed in its cell, and blanks cells that are blank in it', async () => {
    const { user, plain } = fill();
    await user.type(at('Tên', 1), ' mới');
    await paste(enter('Tên', 1), 'A\t\t7');
    await offered('Đã dán 2 ô.');
    expect(plain()[0]).toEqual({ name: 'A', spent: 7 });
    expect(at('Tên', 1)).toHaveProperty('value', 'A');
  });

  it('starting in the second count of a share leaves the first', async () => {
    const { rows } = fill([{ ...first, rate: { numerator: 1, denominator: 2 } }]);
    enter('Tỷ lệ', 1);
    await paste(
      within(screen.getByRole('group', { name: 'Tỷ lệ, Dòng 1' })).getByRole('textbox', { name: /Tổng số/ }),
      '9\tTốt',
    );
    await offered('Đã dán 2 ô.');
    expect(rows()[0]).toMatchObject({ rate: { numerator: 1, denominator: 9 }, level: 'good' });
  });

  it('of one value is pasted as everywhere, and so are paragraphs in a long text', async () => {
    fill();
    expect((await paste(enter('Tên', 1), 'Hội nghị\r\n')).defaultPrevented).toBe(false);
    expect((await paste(enter('Ghi chú', 1), 'một\nhai', '<p>một</p><p>hai</p>')).defaultPrevented).toBe(false);
  });

  it('of one value can go into a list', async () => {
    const { rows } = fill();
    enter('Mức', 1);
    await paste(screen.getByRole('combobox', { name: 'Mức, Dòng 1' }), 'Khá');
    await waitFor(() => expect(rows()[0]).toMatchObject({ level: 'fair' }));
  });
});
describe('keys in a table', () => {
  it('Tab goes on to the next cell, from the last of a row to the first of the next', async () => {
    const { user } = fill();
    enter('Tên', 1);
    await user.tab();
    expect(document.activeElement).toBe(at('Số buổi', 1));
    enter('Ghi chú', 1);
    await user.tab();
    expect(document.activeElement).toBe(at('Tên', 2));
    await user.tab({ shift: true });
    expect(document.activeElement).toBe(at('Ghi chú', 1));
  });

  it('Alt+Delete removes the row, and the arrows lead to its button; the keyboard stays in the table', async () => {
    const { user, plain } = fill();
    enter('Số buổi', 1);
    await user.keyboard('{Alt>}{Delete}{/Alt}');
    expect(plain()).toEqual([{ name: 'Tập huấn' }]);
    expect(document.activeElement).toBe(at('Số buổi', 1));
    await user.click(await offered('Đã bỏ dòng 1.'));
    await user.type(at('Ghi chú', 1), '{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Bỏ dòng 2' }));
    await user.keyboard('{ArrowLeft}{ArrowRight}{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Bỏ dòng 1' }));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Thêm dòng/ }));
  });

  it('Enter goes down in the column, and adds a row after the last', async () => {
    const { user, rows } = fill();
    await user.type(at('Số buổi', 1), '{Enter}');
    expect(document.activeElement).toBe(at('Số buổi', 2));
    await user.keyboard('5{Enter}7{Enter}');
    expect(rows().map((row) => row['visits'])).toEqual([2, 5, 7, undefined]);
    expect(document.activeElement).toBe(at('Số buổi', 4));
    await user.keyboard('{Enter}');
    expect(rows()).toHaveLength(4);
  });

  it('Enter on an empty last row goes on below the table', async () => {
    const { user, rows } = fill([first, { _id: idNumbered(72) }]);
    await user.type(at('Số buổi', 2), '{Enter}');
    expect(rows()).toHaveLength(2);
    expect(document.activeElement).not.toBe(at('Số buổi', 2));
  });

  it('Enter in a long text is a line break, and on a button its press', async () => {
    const { user, rows } = fill();
    await user.type(at('Ghi chú', 2), 'một{Enter}hai');
    await user.tab();
    expect(rows()[1]).toMatchObject({ story: 'một\nhai' });
    expect(rows()).toHaveLength(2);
    screen.getByRole('button', { name: 'Bỏ dòng 1' }).focus();
    await user.keyboard('{Enter}');
    expect(rows()).toHaveLength(1);
  });

  it('up and down go between rows from a number, and stay in the same count of a share', async () => {
    const { user } = fill();
    await user.type(at('Số buổi', 1), '1{ArrowDown}');
    expect(document.activeElement).toBe(at('Số buổi', 2));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(at('Số buổi', 1));
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(at('Số buổi', 1));
    enter('Tỷ lệ', 1);
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Tỷ lệ, Dòng 2: Tổng số' }));
  });

  it('up and down move the caret of a text first', async () => {
    const { user } = fill();
    const name = enter('Tên', 1) as HTMLInputElement;
    name.setSelectionRange(1, 1);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(name);
    name.setSelectionRange(3, 3);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(at('Tên', 2));
  });

  it('Ctrl+D copies the cell above, also over what is half typed', async () => {
    const { user, rows } = fill();
    await user.type(at('Tên', 2), ' mới');
    await user.keyboard('{Control>}d{/Control}');
    expect(at('Tên', 2)).toHaveProperty('value', 'Họp');
    expect(rows()[1]).toMatchObject({ name: 'Họp' });
    expect(document.activeElement).toBe(at('Tên', 2));
    enter('Tên', 1);
    await user.keyboard('{Control>}d{/Control}');
    expect(rows()[0]).toMatchObject({ name: 'Họp' });
  });

  it('takes nothing while a syllable is being composed', () => {
    const { rows } = fill();
    enter('Số buổi', 2);
    for (const key of ['Enter', 'ArrowUp', 'd'])
      fireEvent.keyDown(at('Số buổi', 2), { key, ctrlKey: key === 'd', isComposing: true });
    expect(document.activeElement).toBe(at('Số buổi', 2));
    expect(rows()).toEqual([first, second]);
  });

  it('left and right go to the cell beside from the ends of a text', async () => {
    const { user } = fill();
    const visits = enter('Số buổi', 1) as HTMLInputElement;
    visits.setSelectionRange(1, 1);
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(visits);
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(at('Tên', 1));
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(at('Kinh phí', 1));
  });
});
