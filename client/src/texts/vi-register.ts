import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said where a table of a report draws its rows from a register, and where a form is told to. */
export const viRegister = {
  register: {
    title: 'Dòng lấy từ sổ theo dõi',
    there: (table: string, count: number) => `“${table}” có ${number(count)} dòng lấy từ sổ.`,
    hint: 'Ô đã sửa trong báo cáo thì tính theo báo cáo; sổ giữ nguyên. Mục mới nộp vào sổ tự thêm vào khi mở báo cáo.',
    notBegun: 'Các dòng này tự vào bảng khi bắt đầu nhập báo cáo; thêm ngay thì báo cáo thành bản nháp.',
    entry: 'Mục trong sổ',
    mark: 'Từ sổ theo dõi',
    corrected: (columns: readonly string[]) => `đã sửa khác với sổ ở ${columns.map((one) => `“${one}”`).join(', ')}.`,
    removed: 'đã bỏ khỏi bảng.',
    fresh: 'chưa có trong bảng.',
    asRegister: 'Lấy lại theo sổ',
    addAgain: 'Thêm lại',
    add: (count: number) => `Thêm ${number(count)} dòng từ sổ`,
    drawn: (count: number) => `Đã lấy ${number(count)} dòng từ sổ theo dõi.`,
  },
  registerFields: {
    register: 'Sổ theo dõi',
    hint: 'Mục đã nộp vào sổ trong thời gian số liệu của kỳ thành dòng của bảng, mỗi mục một dòng; đơn vị sửa được trong báo cáo.',
    none: 'Chưa có sổ theo dõi nào. Tạo biểu mẫu loại “Sổ theo dõi” trước.',
    noRegister: 'Không lấy từ sổ',
    unknown: (key: string) => `Sổ “${key}” (không còn thấy)`,
    unpublished: 'Sổ này chưa công bố nên chưa chọn được trường.',
    date: 'Ngày xếp mục vào kỳ',
    dateHint: 'Mục để trống ngày này thì xếp theo ngày mở mục.',
    dayOpened: 'Ngày mở mục',
    column: (title: string) => `Cột “${title}” lấy từ`,
    typed: 'Đơn vị tự nhập',
    gone: 'Trường không còn trong sổ',
    sameTitles: (count: number) => `Lấy theo tên giống nhau (${number(count)} cột)`,
  },
};

Object.assign(vi, viRegister);
