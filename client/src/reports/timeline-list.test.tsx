import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TimelineList } from './timeline-list.tsx';

const event = (command: string, from: string, to: string, more: object = {}) => ({
  ...{ id: command, command, from, to, at: '2025-06-02T02:00:00Z', reason: null, newDueDate: null, isOnBehalf: false },
  ...{ by: { id: 'p', name: 'Lê Văn An' }, ...more },
});
const said = (...events: object[]) => {
  const { container } = render(<TimelineList events={events as never} />);
  return [...container.querySelectorAll('li')].map(({ textContent }) => textContent);
};

it('says what was done and where the report went', () => {
  expect(said(event('accept', 'RECEIVED', 'ACCEPTED'))).toEqual([
    'Duyệt, Lê Văn An09:00 ngày 02/06/2025 · Đã tiếp nhận → Đã duyệt',
  ]);
});

it('says that the state stayed where what was done left it', () => {
  const [objection] = said(event('object', 'SUBMITTED', 'SUBMITTED', { reason: 'Số hộ không đúng' }));
  expect(objection).toBe('Đơn vị không đồng ý, Lê Văn An09:00 ngày 02/06/2025 · vẫn là “Đã nộp”Số hộ không đúng');
});

it('says of a report that was opened of its own accord only what it is now', () => {
  expect(said(event('open', 'DRAFT', 'DRAFT'))).toEqual(['Tự mở báo cáo, Lê Văn An09:00 ngày 02/06/2025 · Đang nhập']);
});

it('tells the last day of an extension from the day by which to hand in again', () => {
  const day = { newDueDate: '2025-06-10' };
  expect(said(event('extend', 'DRAFT', 'DRAFT', day))[0]).toContain('Hạn mới: hết ngày 10/06/2025');
  expect(said(event('return', 'SUBMITTED', 'RETURNED', day))[0]).toContain('Hạn nộp lại: 10/06/2025');
});
