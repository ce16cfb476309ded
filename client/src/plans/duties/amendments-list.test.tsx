import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import '../../texts/vi-duties.ts';
import { AmendmentsList } from './amendments-list.tsx';

const amendment = (id: string, more: object) => ({
  ...{ id, at: '2025-05-20T02:00:00Z', byName: 'Nguyễn Thị Thùy Dung', reason: 'Theo công văn 45', changes: [] },
  ...{ documentChanges: [], ...more },
});
const duties = amendment('duties', {
  changes: [
    {
      ...{ kind: 'EDIT_PERIOD', periodName: '6 tháng đầu năm 2025', formTitle: null, targetTitle: null },
      entries: [{ name: 'due', before: '2025-06-05', after: '2025-06-10' }],
    },
  ],
});
const document = amendment('document', { documentChanges: [{ place: 'Trích yếu', before: 'cũ', after: 'mới' }] });
const amendments = [
  duties,
  document,
  amendment('both', { changes: duties.changes, documentChanges: document.documentChanges }),
] as never;

it('lists beside the periods what was changed of them, and beside the document what was changed of it', () => {
  render(<AmendmentsList amendments={amendments} of="duties" isOpen />);
  expect(screen.getByText('Đã điều chỉnh kỳ báo cáo, biểu mẫu, chỉ tiêu, nhiệm vụ: 2 lần')).toBeTruthy();
  expect(screen.getAllByText(/05\/06\/2025.*10\/06\/2025/)).toHaveLength(2);
  expect(screen.queryByText(/Trích yếu/)).toBeNull();
  expect(screen.getByRole('group').hasAttribute('open')).toBe(true);
  render(<AmendmentsList amendments={amendments} of="document" isOpen={false} />);
  expect(screen.getByText('Đã điều chỉnh văn bản: 2 lần')).toBeTruthy();
  expect(screen.getAllByText(/Trích yếu/)).toHaveLength(2);
});

it('says which task others do, and who did it before', () => {
  const changes = [
    {
      ...{ kind: 'CHANGE_TASK', periodName: '', formTitle: null, targetTitle: null, taskCode: 'III.3' },
      entries: [{ name: 'kinds', before: 'ward', after: 'ward, commune' }],
    },
  ];
  render(<AmendmentsList amendments={[amendment('task', { changes })] as never} of="duties" isOpen />);
  expect(screen.getByText(/Đổi đơn vị thực hiện nhiệm vụ III\.3/)).toBeTruthy();
  expect(screen.getByText('Đơn vị được giao: Phường → Phường, Xã')).toBeTruthy();
});

it('is not there where nothing was changed', () => {
  const { container } = render(<AmendmentsList amendments={[document] as never} of="duties" isOpen />);
  expect(container.textContent).toBe('');
});

it('says where earlier amendments are not listed any more', () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...document, id: `${at}` })) as never;
  const { rerender } = render(<AmendmentsList amendments={many(99)} of="document" isOpen />);
  expect(screen.queryByText(/^Chỉ liệt kê/)).toBeNull();
  rerender(<AmendmentsList amendments={many(100)} of="document" isOpen />);
  expect(screen.getByText(/^Chỉ liệt kê 100 lần điều chỉnh gần nhất/)).toBeTruthy();
});
