import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { idOf, openBuilder, row } from '../testing/open-builder.tsx';

describe('the builder', () => {
  it('renames the key of a field by one operation on its permanent id', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Tổng số hộ'));
    const key = screen.getByRole('textbox', { name: 'Mã trường' });
    await user.clear(key);
    await user.type(key, 'householdsAll');
    await user.tab();
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({
      expectedRevision: 1,
      operation: { type: 'renameField', field: idOf('householdsTotal'), key: 'householdsAll' },
    });
    expect(await within(row('Tổng số hộ')).findByTitle('householdsAll')).toBeTruthy();
  });

  it('moves a field by buttons and counts on from the new revision', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” xuống' }));
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]).toMatchObject({
      operation: { type: 'moveField', field: idOf('householdsTotal'), after: idOf('householdsParticipating') },
    });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” lên' }).getAttribute('aria-disabled')).toBeNull(),
    );
    await user.click(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” lên' }));
    await waitFor(() => expect(edits).toHaveLength(2));
    expect(edits[1]).toMatchObject({ expectedRevision: 2 });
  });

  it('names what still uses a field instead of removing it', async () => {
    const { user, edits } = openBuilder();
    await user.click(row('Tổng số hộ'));
    await user.click(screen.getByRole('button', { name: 'Bỏ trường' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText('Trường tự tính: “Tỷ lệ hộ tham gia”')).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Bỏ trường' })).toBeNull();
    expect(edits).toEqual([]);
  });

  it('says at the field why a name cannot be used, and keeps what was typed', async () => {
    const { user } = openBuilder();
    await user.click(row('Tổng số hộ'));
    const key = screen.getByRole('textbox', { name: 'Mã trường' });
    await user.clear(key);
    await user.type(key, 'householdsParticipating');
    await user.tab();
    const said = await screen.findByRole('alert');
    expect(said.textContent).toBe('Mã “householdsParticipating” đã có. Hãy đặt mã khác.');
    expect(key).toHaveProperty('value', 'householdsParticipating');
    await user.click(row('Tin, bài'));
    await waitFor(() => expect(row('Tổng số hộ').textContent).toContain('Có phần chưa lưu'));
    await user.click(screen.getByRole('link', { name: 'Biểu mẫu' }));
    expect(screen.getByRole('dialog').textContent).toContain('“Tổng số hộ”');
    await user.click(screen.getByRole('button', { name: 'Ở lại' }));
    await user.click(row('Tổng số hộ'));
    expect(screen.getByRole('textbox', { name: 'Mã trường' })).toHaveProperty('value', 'householdsParticipating');
    await user.click(screen.getByRole('button', { name: 'Lấy lại nội dung đã lưu' }));
    expect(screen.getByRole('textbox', { name: 'Mã trường' })).toHaveProperty('value', 'householdsTotal');
    expect(row('Tổng số hộ').textContent).not.toContain('Có phần chưa lưu');
  });

  it('keeps the typed title when somebody else saved the draft, and says who', async () => {
    const { user } = openBuilder((edit) => (edit.type === 'addField' ? { __typename: 'FormDraftConflict' } : null));
    await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
    const title = screen.getByRole('textbox', { name: 'Tên trường' });
    await user.type(title, 'Số lớp tập huấn');
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await screen.findByText(/Lê Văn An vừa lưu bản nháp này/);
    expect(screen.getByRole('textbox', { name: 'Tên trường' })).toHaveProperty('value', 'Số lớp tập huấn');
  });

  it('keeps a name in its box when somebody else saved the draft, to be tried again', async () => {
    let tries = 0;
    const { user, edits } = openBuilder((edit) => {
      const meets = edit.type === 'retitleField' && (tries += 1) <= 5;
      return meets ? { __typename: 'FormDraftConflict' } : null;
    });
    await user.click(row('Tổng số hộ'));
    const name = screen.getByRole('textbox', { name: 'Tên trường' });
    await user.clear(name);
    await user.type(name, 'Tổng số hộ dân');
    await user.tab();
    await screen.findByText(/Lê Văn An vừa lưu bản nháp này/);
    expect(row('Tổng số hộ')).toBeTruthy();
    expect(name).toHaveProperty('value', 'Tổng số hộ dân');
    await user.click(name);
    await user.tab();
    await screen.findByRole('button', { name: 'Sửa “Tổng số hộ dân”' });
    expect(edits).toHaveLength(6);
  });

  it('begins no draft by looking; the first edit does', async () => {
    const { user, edits, asked } = openBuilder(undefined, { begun: false });
    await user.click(row('Tổng số hộ'));
    expect(screen.getByText(/Phiên bản 1, đang dùng/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bỏ bản nháp' })).toBeNull();
    expect(asked).toEqual([]);
    const key = screen.getByRole('textbox', { name: 'Mã trường' });
    await user.clear(key);
    await user.type(key, 'householdsAll');
    await user.tab();
    await waitFor(() => expect(asked).toEqual(['StartFormDraft', 'EditFormDraft']));
    expect(edits[0]).toMatchObject({ draftId: 'd1', expectedRevision: 1 });
    await screen.findByRole('button', { name: 'Bỏ bản nháp' });
  });

  it('adds fields one after another, of the kind their names tell, without leaving the box', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
    const title = screen.getByRole('textbox', { name: 'Tên trường' });
    await user.paste('Ngày bắt đầu');
    await screen.findByRole('radio', { name: 'Ngày', checked: true });
    await user.click(screen.getByRole('checkbox', { name: 'Bắt buộc' }));
    await user.type(title, '{Enter}');
    expect(within(row('Ngày bắt đầu')).getByTitle('ngayBatDau').textContent).toBe('Ngày');
    expect(document.activeElement).toBe(title);
    expect(title).toHaveProperty('value', '');
    await user.paste('Cấp đề nghị (xã/TP)*');
    await screen.findByText('Sẽ thêm “Cấp đề nghị (xã/TP)” (bắt buộc).');
    await user.clear(title);
    await user.paste('Cấp đề nghị (xã/TP/tỉnh)*');
    await screen.findByText('Sẽ thêm “Cấp đề nghị” (bắt buộc; 3 lựa chọn).');
    await user.type(screen.getByRole('textbox', { name: 'Các lựa chọn' }), '\nTW{Control>}{Enter}{/Control}');
    await waitFor(() => expect(edits).toHaveLength(2));
    expect(edits.map(({ operation }) => operation)).toEqual([
      {
        type: 'several',
        operations: [
          expect.objectContaining({ type: 'addField', kind: 'date', title: 'Ngày bắt đầu' }),
          expect.objectContaining({ type: 'setRequired', required: true }),
        ],
      },
      {
        type: 'several',
        operations: [
          expect.objectContaining({ kind: 'choice', title: 'Cấp đề nghị', choices: ['Xã', 'TP', 'Tỉnh', 'TW'] }),
          expect.objectContaining({ type: 'setRequired', required: true }),
        ],
      },
    ]);
  });

  it('leads to the title of a field that asks for more, and gives it the key of the name it then gets', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
    await user.paste('Hình thức');
    await screen.findByRole('radio', { name: 'Chọn một', checked: true });
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Các lựa chọn' }));
    expect(screen.queryByRole('button', { name: 'Sửa “Hình thức”' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(row('Hình thức').getAttribute('aria-expanded')).toBe('true'));
    const title = screen.getByRole('textbox', { name: 'Tên trường' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    await user.clear(title);
    await user.paste('Nội dung giám sát');
    await user.tab();
    await waitFor(() => expect(edits).toHaveLength(2));
    expect(within(row('Nội dung giám sát')).getByTitle('noiDungGiamSat')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Công bố phiên bản…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Chưa công bố được' });
    expect(dialog.textContent).toMatch(/chưa có lựa chọn nào/);
    expect(within(dialog).getByRole('button', { name: 'Đến “Nội dung giám sát”' })).toBeTruthy();
  });

  it('makes a field of each line that is pasted as a name', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
    await user.paste('1. Tên cuộc giám sát (bắt buộc)\n2. Hình thức (chọn một): Trực tiếp / Trực tuyến');
    await waitFor(() => expect(edits).toHaveLength(1));
    await waitFor(() => expect(row('Hình thức').textContent).toContain('Chọn một'));
    expect(row('Tên cuộc giám sát').textContent).toContain('*');
  });

  it('shows edits before they are saved, sends them in order, and is left once they are', async () => {
    const { user, edits, hold } = openBuilder();
    const release = hold();
    await user.click(row('Nguyên nhân'));
    const required = () => screen.getByRole('checkbox', { name: 'Bắt buộc' });
    await user.click(required());
    expect(required()).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” xuống' }));
    await user.click(screen.getByRole('button', { name: 'Chuyển “Tổng số hộ” lên' }));
    expect(edits).toHaveLength(0);
    const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaves()).toBe(false);
    release();
    await waitFor(() => expect(edits.map(({ expectedRevision }) => expectedRevision)).toEqual([1, 2, 3]));
    expect(edits.map(({ operation }) => operation.type)).toEqual(['setRequired', 'moveField', 'moveField']);
    await waitFor(() => expect(leaves()).toBe(true));
    expect(required()).toHaveProperty('checked', true);

    const saved = hold();
    await user.click(required());
    await user.click(screen.getByRole('link', { name: 'Biểu mẫu' }));
    expect(required()).toHaveProperty('checked', false);
    saved();
    expect(await screen.findByRole('heading', { name: 'Trang khác' })).toBeTruthy();
    expect(edits).toHaveLength(4);
  });

  it('gives the form another name and numbers its questions', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: 'Sửa tên và cách đánh số của biểu mẫu' }));
    await user.selectOptions(screen.getByRole('combobox', { name: /^Đánh số câu hỏi/ }), 'Liên tục cả biểu mẫu');
    const title = screen.getByRole('textbox', { name: 'Tên biểu mẫu' });
    await user.clear(title);
    await user.type(title, 'Báo cáo giữa năm{Tab}');
    await user.click(screen.getByRole('checkbox', { name: 'Đánh số cả trường tự tính' }));
    await waitFor(() => expect(edits).toHaveLength(3));
    expect(edits.map(({ operation }) => operation)).toEqual([
      { type: 'setNumbering', numbering: 'form-all' },
      { type: 'retitleForm', title: 'Báo cáo giữa năm' },
      { type: 'setNumbering', numbering: 'form' },
    ]);
    expect(screen.getByRole('heading', { level: 1, name: 'Báo cáo giữa năm' })).toBeTruthy();
    expect(row('Tổng số hộ').textContent).toMatch(/^\d+\. Tổng số hộ/);
    expect(screen.getAllByText(/^\d+\. Tổng số hộ/)).toHaveLength(3);
  });

  it('calls a table as its section where nobody names it', async () => {
    const { user, edits } = openBuilder();
    await user.click(screen.getByRole('button', { name: /^Thêm trường: IV/ }));
    await user.click(screen.getByRole('radio', { name: 'Bảng' }));
    expect(screen.getByText(/^Để trống thì bảng lấy tên của mục/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Tên trường' }), '{Enter}');
    await waitFor(() => expect(edits).toHaveLength(1));
    expect(edits[0]!.operation).toMatchObject({
      type: 'addField',
      kind: 'table',
      title: expect.stringMatching(/^[^.]+$/),
    });
  });

  it('throws nothing away that somebody saved meanwhile, and offers to look at it', async () => {
    const { user } = openBuilder();
    await user.click(screen.getByRole('button', { name: 'Bỏ bản nháp' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Bỏ bản nháp' }));
    const said = await screen.findByRole('alert');
    expect(said.textContent).toMatch(/Lê Văn An vừa lưu bản nháp này .*Chưa bỏ gì/);
    await user.click(screen.getByRole('button', { name: 'Xem bản mới nhất' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(row('Tổng số hộ')).toBeTruthy();
  });
});
