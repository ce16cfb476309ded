import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

const last = (edits: ReturnType<typeof openBuilder>['edits']) => edits.at(-1)?.operation;
const list = (name: string) => screen.getByRole('combobox', { name });

describe('several conditions', () => {
  it('may be joined so that one of them is enough, and so that all must hold', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Nguyên nhân'));
    await user.click(screen.getByRole('button', { name: '+ Đặt điều kiện' }));
    await user.selectOptions(list('Hiện khi'), 'Có giám sát trong kỳ');
    await user.selectOptions(list('là'), 'Có');
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(screen.queryByRole('combobox', { name: 'Khi có nhiều điều kiện' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '+ Và thêm điều kiện' }));
    await user.selectOptions(list('và khi'), 'Mô hình mới');
    await user.selectOptions(list('So sánh'), 'không nhỏ hơn');
    await user.type(screen.getByRole('textbox', { name: 'Số' }), '1');
    await user.selectOptions(list('Khi có nhiều điều kiện'), 'Chỉ cần một điều kiện đúng');
    const condition = [
      { field: idOf('hasMonitoring'), const: true },
      { field: idOf('modelsNew'), minimum: 1 },
    ];
    await waitFor(() => expect(last(edits)).toMatchObject({ type: 'setCondition', condition, any: true }));
    expect(list('hoặc khi')).toBeTruthy();
    expect(screen.getByRole('button', { name: '+ Hoặc thêm điều kiện' })).toBeTruthy();
    await user.selectOptions(list('Khi có nhiều điều kiện'), 'Mọi điều kiện cùng đúng');
    await waitFor(() => expect(last(edits)).not.toHaveProperty('any'));
    expect(last(edits)).toMatchObject({ condition });
    expect(list('và khi')).toBeTruthy();
  });

  it('that are enough one by one leave nothing to be required by besides', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Nguyên nhân'));
    await user.click(screen.getByRole('button', { name: '+ Đặt điều kiện' }));
    await user.selectOptions(list('Hiện khi'), 'Có giám sát trong kỳ');
    await user.selectOptions(list('là'), 'Có');
    await user.click(screen.getByRole('button', { name: '+ Và thêm điều kiện' }));
    await user.selectOptions(list('và khi'), 'Mô hình mới');
    await user.type(screen.getByRole('textbox', { name: 'Số' }), '1');
    await user.selectOptions(list('Khi có nhiều điều kiện'), 'Chỉ cần một điều kiện đúng');
    await waitFor(() => expect(last(edits)).toMatchObject({ any: true }));
    expect(await screen.findByText(/chỉ cần một trong các điều kiện đúng, nên không đặt thêm/)).toBeTruthy();
  });
});

it('A field is shown where files are attached to another: nothing more is to be typed', async () => {
  const { user, edits } = openBuilder();
  await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
  await user.paste('Biên bản họp');
  await user.click(screen.getByRole('radio', { name: 'Tệp đính kèm' }));
  await user.click(screen.getByRole('button', { name: 'Thêm' }));
  await screen.findByRole('button', { name: 'Sửa “Biên bản họp”' });
  const [added] = edits;
  await user.click(row('Nguyên nhân'));
  await user.click(screen.getByRole('button', { name: '+ Đặt điều kiện' }));
  await user.selectOptions(list('Hiện khi'), 'Biên bản họp');
  await waitFor(() =>
    expect(last(edits)).toMatchObject({
      condition: [{ field: added?.operation.type === 'addField' ? added.operation.id : '', minItems: 1 }],
    }),
  );
  expect(screen.getByText('có tệp đính kèm')).toBeTruthy();
  await waitFor(() => expect(row('Nguyên nhân').textContent).toContain('Có điều kiện'));
});
