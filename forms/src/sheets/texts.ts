import type { Language } from '../dialect/form.ts';

/** What workbooks say besides the words of the form. */
export interface SheetTexts {
  /** Names of the sheet of fields, of the hidden sheet of ids, and of a table without a usable title. */
  main: string;
  ids: string;
  table: string;
  guidance: string;
  /** Heads of the columns of the main sheet. */
  question: string;
  unit: string;
  answer: string;
  hint: string;
  onSheet(title: string, sheet: string): string;
  elsewhere(title: string): string;
  /** Addresses before a sentence. */
  row(row: number): string;
  cell(row: number, title: string): string;
  /** What is wrong with the workbook itself. */
  formDiffers: string;
  fieldMissing(title: string): string;
  sheetMissing(title: string): string;
  columnMissing(title: string): string;
}

export const sheetTexts: Readonly<Record<Language, SheetTexts>> = {
  vi: {
    main: 'Báo cáo',
    ids: 'Mã biểu mẫu',
    table: 'Bảng',
    guidance: 'Chỉ ghi vào các ô để trống ở cột “Số liệu”. Không sửa tên mục, không xóa trang ẩn.',
    question: 'Nội dung',
    unit: 'Đơn vị tính',
    answer: 'Số liệu',
    hint: 'Hướng dẫn',
    onSheet: (title, sheet) => `${title}: ghi ở trang “${sheet}”.`,
    elsewhere: (title) => `${title}: gửi riêng trên hệ thống, không ghi ở đây.`,
    row: (row) => `Dòng ${row}: `,
    cell: (row, title) => `Dòng ${row}, cột ${title}: `,
    formDiffers: 'Tệp này lập theo phiên bản khác của biểu mẫu. Hãy kiểm tra lại từng mục trước khi nộp.',
    fieldMissing: (title) => `Không tìm thấy mục “${title}” trong tệp. Hãy nhập mục này trên màn hình.`,
    sheetMissing: (title) => `Không tìm thấy trang của bảng “${title}”. Hãy tải lại tệp mẫu hoặc nhập trên màn hình.`,
    columnMissing: (title) => `Không tìm thấy cột “${title}”. Hãy tải lại tệp mẫu hoặc nhập trên màn hình.`,
  },
  en: {
    main: 'Report',
    ids: 'Form ids',
    table: 'Table',
    guidance: 'Fill in the empty cells of the column “Answer” only. Keep the labels and the hidden sheet.',
    question: 'Question',
    unit: 'Unit',
    answer: 'Answer',
    hint: 'Guidance',
    onSheet: (title, sheet) => `${title}: on the sheet “${sheet}”.`,
    elsewhere: (title) => `${title}: handed in on the system, not here.`,
    row: (row) => `Row ${row}: `,
    cell: (row, title) => `Row ${row}, column ${title}: `,
    formDiffers: 'This file was made for another version of the form. Check each answer before you hand it in.',
    fieldMissing: (title) => `“${title}” was not found in the file. Enter it on the screen.`,
    sheetMissing: (title) => `The sheet of “${title}” was not found. Get the file anew or enter it on the screen.`,
    columnMissing: (title) => `The column “${title}” was not found. Get the file anew or enter it on the screen.`,
  },
};
