import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

const patient = { timeout: 10_000 };
// The tab fetches its panel when it is chosen; a test does not wait for that.
beforeAll(() => import('./schema-panel.tsx'), 60_000);

async function openSchema(...given: Parameters<typeof openBuilder>) {
  const builder = openBuilder(...given);
  await builder.user.click(screen.getByText('Dành cho chuyên gia'));
  const area = (await screen.findByLabelText('Lược đồ', {}, patient)) as HTMLTextAreaElement;
  const write = (from: string | RegExp, to: string) =>
    fireEvent.change(area, { target: { value: area.value.replace(from, to) } });
  const apply = () => builder.user.click(screen.getByText('Áp dụng'));
  return { ...builder, area, write, apply };
}

describe('an expert at the schema', () => {
  it('applies what was changed in the text as one edit, which is undone like every other', async () => {
    const { write, apply, edits, user, area } = await openSchema();
    write('"title": "Tổng số hộ"', '"title": "Tổng số hộ dân"');
    await apply();
    expect((await screen.findAllByText('Tổng số hộ dân', {}, patient)).length).toBeGreaterThan(0);
    expect(edits).toMatchObject([{ operation: { type: 'rewriteForm', steps: [{ after: 'Tổng số hộ dân' }] } }]);
    expect(area.value).toContain('Tổng số hộ dân');
    await user.click(screen.getByText('Hoàn tác'));
    await waitFor(() => expect(area.value).not.toContain('Tổng số hộ dân'));
  });

  it('tells mistakes at their lines, keeps what was typed, and leads to the line', async () => {
    const { write, apply, edits, user, area } = await openSchema();
    write('"title": "Tổng số hộ"', '"title": ""');
    const line = area.value.split('\n').findIndex((text) => text.includes('"title": ""')) + 1;
    await apply();
    await user.click(await screen.findByText(`Dòng ${line}`, {}, patient));
    expect(document.activeElement).toBe(area);
    expect(area.value.slice(0, area.selectionStart).split('\n')).toHaveLength(line);
    write('"title": ""', '"title": "",');
    await apply();
    expect(await screen.findByText(/Chỗ này không phải JSON/)).toBeTruthy();
    expect(area.value).toContain('"title": "",');
    expect(edits).toEqual([]);
    await user.click(screen.getByText('Bỏ phần đang sửa'));
    expect(area.value).toContain('"title": "Tổng số hộ"');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps what was typed when somebody else edited since, and applies it on what stands then', async () => {
    let tries = 0;
    const { write, apply, area, edits } = await openSchema(() =>
      (tries += 1) <= 5 ? { __typename: 'FormDraftConflict' } : null,
    );
    write('"title": "Tổng số hộ"', '"title": "Tổng số hộ dân"');
    await apply();
    expect((await screen.findByRole('alert')).textContent).toContain('vừa lưu bản nháp này');
    expect(area.value).toContain('Tổng số hộ dân');
    await apply();
    expect((await screen.findAllByText('Tổng số hộ dân', {}, patient)).length).toBeGreaterThan(0);
    expect(edits).toHaveLength(6);
  });

  it('follows the draft while nothing is typed, and says when the draft has moved on under what was typed', async () => {
    const { user, write, area } = await openSchema();
    await user.click(row('Tổng số hộ'));
    const title = screen.getByRole('textbox', { name: 'Tên trường' });
    await user.type(title, ' 2025');
    await user.tab();
    await waitFor(() => expect(area.value).toContain('"title": "Tổng số hộ 2025"'));
    write('"title": "Tổng số hộ 2025"', '"title": "Tổng số hộ 2026"');
    await user.type(title, ' x');
    await user.tab();
    expect(await screen.findByText(/Bản nháp đã đổi từ khi bạn bắt đầu sửa/)).toBeTruthy();
    expect(area.value).toContain(idOf('householdsTotal'));
  });
});
