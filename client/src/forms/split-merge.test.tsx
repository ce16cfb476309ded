import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

const title = 'Tin, bài';

describe('splitting and merging on the screen', () => {
  it('says what becomes of earlier figures, splits the field and shows where the parts come from', async () => {
    const { user, edits } = openBuilder();
    await user.click(row(title));
    await user.click(screen.getByText('Tách trường', { selector: 'summary' }));
    const kept = /Số liệu các kỳ trước của “Tin, bài” giữ nguyên và không chia ra được/;
    expect(await screen.findByText(kept)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Tách trường' }));
    expect(screen.getAllByRole('alert')).toHaveLength(2);
    for (const [at, name] of ['Tin, bài trên báo', 'Tin, bài trên mạng'].entries()) {
      await user.click(screen.getByRole('textbox', { name: `Tên phần ${at + 1}` }));
      await user.paste(name);
    }
    await user.click(row('Tổng số hộ'));
    expect(row(title).textContent).toContain('Có phần chưa lưu');
    await user.click(row(title));
    await user.click(await screen.findByRole('button', { name: 'Tách trường' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    const split = { type: 'splitField', field: idOf('articleCount') };
    const total = { type: 'addCalculation', title, kind: 'integer', unit: 'tin, bài', basis: 'flow' };
    expect(edits[0]?.operation).toMatchObject({
      type: 'several',
      operations: [
        { ...split, into: [{ title: 'Tin, bài trên báo' }, { title: 'Tin, bài trên mạng' }] },
        { ...total, expression: 'sum([tinBaiTrenBao, tinBaiTrenMang])' },
        { type: 'setSetting', keyword: 'x-indicator', value: 'articles' },
      ],
    });
    expect(row(title).textContent).toContain('Tự tính');
    expect(await screen.findByText(/^Tách từ “Tin, bài”\. Các kỳ trước chỉ có số chung/)).toBeTruthy();
    expect(row('Tin, bài trên báo').getAttribute('aria-expanded')).toBe('true');
  });

  it('merges the parts again, and says that earlier figures are summed', async () => {
    const { user, edits } = openBuilder();
    await user.click(row(title));
    await user.click(screen.getByText('Tách trường', { selector: 'summary' }));
    for (const at of [1, 2]) {
      await user.click(screen.getByRole('textbox', { name: `Tên phần ${at}` }));
      await user.paste(`Phần ${at}`);
    }
    await user.click(screen.getByRole('checkbox', { name: /^Giữ “Tin, bài” làm trường tự tính/ }));
    await user.click(screen.getByRole('button', { name: 'Tách trường' }));
    await user.click(await screen.findByText('Gộp trường', { selector: 'summary' }));
    await user.click(screen.getByRole('checkbox', { name: 'Phần 2' }));
    expect(screen.getByText(/là tổng của “Phần 1”, “Phần 2”/)).toBeTruthy();
    await user.click(screen.getByRole('textbox', { name: 'Tên trường sau khi gộp' }));
    await user.paste('Tin, bài các loại');
    await user.click(screen.getByRole('button', { name: 'Gộp trường' }));
    await waitFor(() => expect(edits.map(({ operation }) => operation.type)).toEqual(['splitField', 'mergeFields']));
    expect(await screen.findByText(/^Gộp từ /)).toBeTruthy();
  });
});
