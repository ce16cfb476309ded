import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said in a table that is filled in: it comes with the table, beside the form. */
export const viTables = {
  addRow: 'Thêm dòng',
  removeRow: (number: number) => `Bỏ dòng ${number}`,
  noRows: 'Chưa có dòng nào.',
  rowRemoved: (number: number) => `Đã bỏ dòng ${number}.`,
  undo: 'Lấy lại',
  pasted: ({ cells, added, unread, left }: Record<'cells' | 'added' | 'unread' | 'left', number>) =>
    [
      `Đã dán ${number(cells)} ô${added > 0 ? `, thêm ${number(added)} dòng` : ''}`,
      unread > 0 ? `${number(unread)} ô chưa hiểu` : '',
      left > 0 ? `${number(left)} ô không có chỗ` : '',
    ]
      .filter(Boolean)
      .join('; ') + '.',
  tableHint:
    'Tab hoặc phím mũi tên sang ô khác, Enter xuống ô dưới, Ctrl+D lấy ô trên, Alt+Delete bỏ dòng; dán được cả khối ô từ Excel.',
  columnDefinitions: 'Cách hiểu các cột',
};

Object.assign(vi.fill, viTables);
