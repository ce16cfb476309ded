import { parseForm, type Form } from '@ke-hoach/forms';
import { applyOperation, type Operation } from '@ke-hoach/forms/build';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { BuilderPart } from '../forms/builder-section.tsx';
import { entryOf, openLibrary } from '../testing/open-library.tsx';
import { CodeListNews } from './code-list-news.tsx';
import { CodeListPicker } from './code-list-picker.tsx';
import { copiedGroup, groupOfPart } from './group-part.ts';
import { GroupPicker } from './group-picker.tsx';
import { IndicatorPicker } from './indicator-picker.tsx';
import { listOfLines } from './list-document.ts';
import { SaveGroupDialog } from './save-group-dialog.tsx';

const read = (document: unknown): Form => {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.form;
};
const half = read(communeHalfYear);
const after = (form: Form, ...operations: Operation[]): Form => {
  const done = applyOperation(form.document, { type: 'several', operations });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return read(done.document);
};
const section = half.sections[0]!;
const CHOICE = '0f3a5f0e-0d1c-4e7f-8a3b-5c6d7e8f9a01';
const withChoice = after(half, {
  type: 'addField',
  kind: 'choice',
  id: CHOICE,
  title: 'Lĩnh vực',
  section: section.id,
});
const LIST = '0f3a5f0e-0d1c-4e7f-8a3b-5c6d7e8f9a02';
const list = { version: 1, ...listOfLines('Lĩnh vực', 'Kinh tế\nXã hội')! };

/** What the builder hands to a picker; edits are done on the form. */
function builderOf(form: Form) {
  const edits: Operation[] = [];
  const onClose = vi.fn();
  const edit = async (operation: Operation) => {
    edits.push(operation);
    return after(form, operation).document as never;
  };
  const canvas = { reveal: vi.fn(), goTo: vi.fn() };
  const part = { form, edit, canvas, saving: false, problem: null, sentence: () => '' } as unknown as BuilderPart;
  return { part, edits, onClose, canvas };
}

describe('taking from the library', () => {
  it('makes a number measure what an indicator says; not one that another field has, nor a share', async () => {
    const { part, edits, onClose } = builderOf(withChoice);
    const field = half.field('householdsTotal')!;
    const content = { title: 'Số hộ', definition: 'Theo hộ khẩu', basis: 'flow', overUnits: 'sum', overTime: 'sum' };
    const entry = (id: string, key: string, more: object = {}) =>
      entryOf({ id, key, kind: 'INDICATOR', title: key, content: { ...content, ...more } });
    const { user } = openLibrary({
      routes: <IndicatorPicker {...part} field={field} onClose={onClose} />,
      entries: [
        entry('i1', 'families', { unit: 'gia đình' }),
        entry('i2', 'households-participating'),
        entry('i3', 'rate', { overUnits: 'ratio' }),
      ],
    });
    const fits = await screen.findByRole('radio', { name: /^families/ });
    expect(screen.getByRole('radio', { name: /Trường “Số hộ tham gia.*đã dùng/ })).toHaveProperty('disabled', true);
    expect(screen.getByRole('radio', { name: /Chỉ dùng cho trường phần trăm/ })).toHaveProperty('disabled', true);
    await user.click(fits);
    await user.click(screen.getByRole('checkbox', { name: 'Đặt tên trường theo tên chỉ tiêu' }));
    await user.click(screen.getByRole('button', { name: 'Chọn' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(after(withChoice, edits[0]!).field('householdsTotal')).toMatchObject({
      ...{ title: 'Số hộ', indicator: 'families', unit: 'gia đình', basis: 'flow', overTime: 'sum' },
    });
  });

  it('gives a choice the items of a code list, by keyboard alone', async () => {
    const { part, edits, onClose } = builderOf(withChoice);
    const { user } = openLibrary({
      routes: <CodeListPicker {...part} field={withChoice.field(CHOICE)!} onClose={onClose} />,
      entries: [entryOf({ id: LIST, kind: 'CODE_LIST', title: 'Lĩnh vực', content: list })],
    });
    (await screen.findByRole('radio', { name: /Kinh tế; Xã hội/ })).focus();
    await user.keyboard(' {Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const taken = after(withChoice, edits[0]!);
    expect(taken.field(CHOICE)!.choices!.map(({ title }) => title)).toEqual(['Kinh tế', 'Xã hội']);
  });

  it('shows what a later version of a list changes before it is taken over', async () => {
    const form = after(withChoice, { type: 'useCodeList', field: CHOICE, list: LIST, content: list });
    const newer = { ...list, version: 2, oneOf: [list.oneOf[1]!], 'x-retired': [list.oneOf[0]!] };
    const { part, edits } = builderOf(form);
    const used = [...form.codeLists.values()].find(({ id }) => id === LIST)!;
    const { user } = openLibrary({
      routes: <CodeListNews {...part} list={used} />,
      entries: [entryOf({ id: LIST, kind: 'CODE_LIST', title: 'Lĩnh vực', content: newer, version: 2 })],
    });
    await user.click(await screen.findByRole('button', { name: 'Xem và lấy phiên bản mới' }));
    expect(screen.getByText('Ngừng dùng “Kinh tế”')).toBeTruthy();
    expect(screen.getByText(/Áp dụng cho 1 trường của biểu mẫu: “Lĩnh vực”/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lấy phiên bản mới' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(
      after(form, edits[0]!)
        .field(CHOICE)!
        .choices!.map(({ title }) => title),
    ).toEqual(['Xã hội']);
  });
});

describe('groups of the library', () => {
  const content = groupOfPart(half, section, 'Số hộ')!.content;

  it('counts fields as sections do: a table is one, whatever its columns', async () => {
    const outreach = half.sections.find(({ title }) => title === 'II. Tuyên truyền')!;
    openLibrary({ routes: <SaveGroupDialog form={half} part={outreach} onClose={vi.fn()} />, entries: [] });
    expect((await screen.findByText(/^6 trường: /)).textContent).toBe(
      '6 trường: Hoạt động tuyên truyền; Tổng số buổi tuyên truyền; Tổng số lượt người; Tin, bài; Phóng sự, video; Địa chỉ tin, bài, video',
    );
  });

  it('saves the fields of a section as a new group', async () => {
    const onClose = vi.fn();
    const { user, saved } = openLibrary({
      routes: <SaveGroupDialog form={half} part={section} onClose={onClose} />,
      entries: [],
    });
    const name = await screen.findByRole('textbox', { name: 'Tên' });
    await user.clear(name);
    await user.paste('Số hộ');
    await user.click(screen.getByRole('button', { name: 'Lưu vào thư viện' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(saved[0]).toMatchObject({ kind: 'GROUP' });
    expect(read(saved[0]!['content']).title).toBe('Số hộ');
    expect(copiedGroup(saved[0]!['content'] as never)!.fields).toHaveLength(copiedGroup(content)!.fields.length);
  });

  it('saves them as the next version of a group, on what somebody else saved of it meanwhile', async () => {
    const onClose = vi.fn();
    const group = entryOf({ id: 'g1', kind: 'GROUP', title: 'Số hộ', content });
    const foreign = entryOf({ id: 'g2', kind: 'GROUP', title: 'Của tỉnh', content, canEdit: false });
    let isFirst = true;
    const { user, saved } = openLibrary({
      routes: <SaveGroupDialog form={half} part={section} onClose={onClose} />,
      entries: [group, foreign],
      answer: () => {
        const conflict = { __typename: 'LibraryEntryConflict', entry: { ...group, version: 2 } };
        return isFirst ? ((isFirst = false), conflict) : null;
      },
    });
    await user.click(screen.getByRole('radio', { name: 'Phiên bản mới của nhóm đã có' }));
    expect(await screen.findByRole('radio', { name: /^Của tỉnh/ })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('radio', { name: /^Số hộ/ }));
    await user.click(screen.getByRole('button', { name: 'Lưu vào thư viện' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Lưu vào thư viện' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(saved.map(({ entryId, expectedVersion }) => [entryId, expectedVersion])).toEqual([
      ['g1', 1],
      ['g1', 2],
    ]);
    expect(read(saved[1]!['content']).title).toBe('Số hộ');
  });

  it('inserts a group under its title, and goes to its first field', async () => {
    const blank = after(half, { type: 'addSection', title: 'Cuối', id: LIST });
    const { part, edits, onClose, canvas } = builderOf(blank);
    const { user } = openLibrary({
      routes: <GroupPicker {...part} into={{ id: LIST, title: 'Cuối' }} onClose={onClose} />,
      entries: [entryOf({ id: 'g1', kind: 'GROUP', title: 'Số hộ', content })],
    });
    await user.click(await screen.findByRole('radio', { name: /^Số hộ/ }));
    await user.click(screen.getByRole('button', { name: 'Chèn' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const last = after(blank, edits[0]!).sections.at(-1)!;
    expect(last.items[0]).toMatchObject({ title: 'Số hộ' });
    expect(last.fields.length).toBeGreaterThanOrEqual(copiedGroup(content)!.fields.length);
    expect(canvas.goTo).toHaveBeenCalled();
  });
});
