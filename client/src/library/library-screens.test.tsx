import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { entryOf, openLibrary } from '../testing/open-library.tsx';
import { itemsOf, codeListOf } from './entry-content.ts';
import { EntryScreen } from './entry-screen.tsx';
import { LibraryScreen } from './library-screen.tsx';
import { listOfLines } from './list-document.ts';
import { NewEntryScreen } from './new-entry-screen.tsx';

const routes = [
  { path: '/library/:kind?', Component: LibraryScreen },
  { path: '/library/:kind/new', Component: NewEntryScreen },
  { path: '/library/:kind/:id', Component: EntryScreen },
];
const indicator = entryOf({
  ...{ id: 'i1', kind: 'INDICATOR', key: 'households', title: 'Tổng số hộ' },
  content: { title: 'Tổng số hộ', unit: 'hộ', basis: 'stock', overUnits: 'sum', overTime: 'latest' },
});
const list = { version: 1, ...listOfLines('Lĩnh vực', 'Kinh tế\nXã hội')! };
const codeList = entryOf({ id: 'c1', kind: 'CODE_LIST', title: 'Lĩnh vực', content: list });
const open = (at: string, more: object = {}) => openLibrary({ routes, at, entries: [indicator, codeList], ...more });
const titles = (content: unknown) => itemsOf(codeListOf(content)).map(({ title }) => title);

describe('the library', () => {
  it('lists the entries of a kind with what they hold, and finds by what is typed', async () => {
    const { user } = open('/library');
    const found = await screen.findByRole('link', { name: /^Tổng số hộ/ });
    expect(found.textContent).toContain('hộ · Có tại thời điểm báo cáo');
    await user.click(screen.getByRole('searchbox', { name: 'Tìm trong thư viện' }));
    await user.paste('không có');
    await screen.findByText('Không có mục nào khớp. Thử từ ngắn hơn.');
    await user.click(screen.getByRole('link', { name: 'Nhóm trường' }));
    await screen.findByRole('heading', { name: 'Chưa có nhóm trường nào' });
    expect(screen.getByRole('link', { name: 'Mở danh sách biểu mẫu' })).toBeTruthy();
  });

  it('tells of each choice which plans and reports name it', async () => {
    const [economy, society] = itemsOf(codeListOf(list)).map(({ code }) => code);
    const plan = { __typename: 'Plan', id: 'p5', year: 2025 };
    const form = { __typename: 'Form', id: 'f1', title: 'Báo cáo năm', titleEn: null };
    const choicesNamed = [
      {
        ...{ __typename: 'ChoiceNamed', code: economy },
        plans: [{ __typename: 'PlanNaming', plan, organisation: 'Hội Nông dân', years: '2021-2026' }],
        answers: [{ __typename: 'AnswersNaming', form, reports: 16, units: 13, planYears: [2025, 2024] }],
      },
      { __typename: 'ChoiceNamed', code: society, plans: [], answers: [] },
    ];
    open('/library/code-lists/c1', { choicesNamed });
    const named = within(await screen.findByRole('region', { name: 'Từng lựa chọn được nêu ở đâu' }));
    const link = await named.findByRole('link', { name: 'Kế hoạch năm 2025' });
    expect(link.getAttribute('href')).toBe('/plans/p5');
    expect(link.parentElement!.textContent).toBe('Kế hoạch năm 2025 · Hội Nông dân · 2021-2026');
    expect(named.getByText('Báo cáo năm: 16 bản đã nộp của 13 đơn vị (năm 2025, 2024)')).toBeTruthy();
    expect(named.getByText('Chưa nơi nào nêu: Xã hội.')).toBeTruthy();
  });

  it('is closed to who designs no forms', () => {
    open('/library/code-lists/c1', { role: 'REVIEWER' });
    expect(screen.getByRole('status').textContent).toContain('Thư viện dành cho người thiết kế biểu mẫu');
  });

  it('adds a code list of lines once it has a name and items', async () => {
    const { user, saved, router } = open('/library/code-lists/new');
    await user.click(screen.getByRole('button', { name: 'Lưu vào thư viện' }));
    expect(screen.getAllByRole('alert').map((said) => said.textContent)).toEqual([
      'Hãy nhập tên.',
      'Hãy nhập ít nhất một mục.',
    ]);
    await user.click(screen.getByRole('textbox', { name: 'Tên' }));
    await user.paste('Hình thức');
    await user.click(screen.getByRole('textbox', { name: 'Các mục' }));
    await user.paste('Trực tiếp\nTrực tuyến');
    await user.click(screen.getByRole('button', { name: 'Lưu vào thư viện' }));
    await screen.findByRole('heading', { name: 'Hình thức' });
    expect(router.state.location.pathname).toBe('/library/code-lists/made');
    expect(titles(saved[0]!['content'])).toEqual(['Trực tiếp', 'Trực tuyến']);
  });

  it('says at the key why an indicator cannot have it, and keeps what was typed', async () => {
    const { user } = open('/library/indicators/new', {
      answer: () => ({ __typename: 'LibraryEntryRefused', code: 'KEY_TAKEN', details: {} }),
    });
    await user.click(screen.getByRole('textbox', { name: 'Tên' }));
    await user.paste('Số hộ');
    await user.click(screen.getByRole('textbox', { name: 'Mã chỉ tiêu' }));
    await user.paste('households');
    await user.click(screen.getByRole('button', { name: 'Lưu vào thư viện' }));
    const key = await screen.findByRole('textbox', { name: 'Mã chỉ tiêu', description: /đã có chỉ tiêu khác dùng/ });
    expect(key).toHaveProperty('value', 'households');
    expect(screen.getByRole('textbox', { name: 'Tên' })).toHaveProperty('value', 'Số hộ');
  });
});

describe('an entry of the library', () => {
  it('goes on from what somebody else saved, with every edit done again', async () => {
    const theirs = { ...list, version: 2, ...listOfLines('Lĩnh vực', 'Kinh tế\nXã hội\nAn ninh')! };
    theirs.oneOf = [...list.oneOf, theirs.oneOf[2]!];
    const newest = entryOf({ ...codeList, version: 2, content: theirs });
    let isFirst = true;
    const { user, saved } = open('/library/code-lists/c1', {
      answer: () => {
        const answer = isFirst ? { __typename: 'LibraryEntryConflict', entry: newest } : null;
        isFirst = false;
        return answer;
      },
    });
    const box = await screen.findByRole('textbox', { name: 'Lựa chọn mới' });
    await user.click(box);
    await user.paste('Quốc phòng\nMôi trường');
    await user.click(await screen.findByRole('button', { name: 'Lưu phiên bản 2' }));
    await screen.findByText('Thêm “An ninh”');
    await user.click(screen.getByRole('button', { name: 'Sửa tiếp trên bản mới nhất' }));
    await user.click(await screen.findByRole('button', { name: 'Lưu phiên bản 3' }));
    await waitFor(() => expect(saved).toHaveLength(2));
    expect(saved[1]).toMatchObject({ entryId: 'c1', expectedVersion: 2 });
    expect(titles(saved[1]!['content'])).toEqual(['Kinh tế', 'Xã hội', 'An ninh', 'Quốc phòng', 'Môi trường']);
  });

  it('asks before it is left with something typed', async () => {
    const { user, router } = open('/library/indicators/i1');
    await user.click(await screen.findByRole('textbox', { name: 'Đơn vị tính' }));
    await user.paste(' gia đình');
    await user.click(screen.getByRole('link', { name: /^Thư viện/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Ở lại' }));
    expect(router.state.location.pathname).toBe('/library/indicators/i1');
    expect(screen.getByRole('textbox', { name: 'Đơn vị tính' })).toHaveProperty('value', 'hộ gia đình');
  });

  it('is retired after a question and then only read, until it is used again', async () => {
    const { user, saved } = open('/library/indicators/i1');
    await user.click(await screen.findByRole('button', { name: 'Ngừng dùng' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ngừng dùng' }));
    await screen.findByText('Đã ngừng dùng');
    expect(saved[0]).toMatchObject({ entryId: 'i1', expectedVersion: 1 });
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Dùng lại' }));
    await screen.findByRole('button', { name: 'Ngừng dùng' });
    expect(saved[1]).toMatchObject({ entryId: 'i1', expectedVersion: 1 });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Tổng số hộ' })));
  });
});
