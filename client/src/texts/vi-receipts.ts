import { vi } from './vi.ts';

/** What is said where receipts are checked. */
export const viReceipts = {
  receipts: {
    title: 'Đối chiếu biên nhận',
    intro: 'Nhập số biên nhận, mã kiểm tra, hoặc cả hai, như ghi trên biên nhận của đơn vị.',
    number: 'Số biên nhận',
    checksum: 'Mã kiểm tra',
    checksumHint: 'Ít nhất 12 ký tự đầu; dấu cách không tính.',
    checksumWrong: 'Mã kiểm tra gồm 12 đến 64 ký tự: chữ số và các chữ A đến F.',
    wanted: 'Hãy nhập số biên nhận hoặc mã kiểm tra.',
    check: 'Đối chiếu',
    verdict: {
      MATCHES: 'Khớp: đúng là biên nhận của báo cáo này.',
      FOUND: 'Có biên nhận mang số này. Nhập thêm mã kiểm tra để đối chiếu nội dung.',
      DIFFERS: 'Không khớp: mã kiểm tra không phải của biên nhận mang số này.',
      BROKEN: 'Không khớp: nội dung đang lưu không còn cho ra mã kiểm tra đã cấp. Hãy báo người quản trị.',
      UNKNOWN: 'Không có biên nhận này trong các báo cáo bạn được xem.',
    },
    isLatest: 'Đây là lần nộp mới nhất.',
    isOlder: 'Sau lần này đơn vị đã nộp lại.',
    unit: 'Đơn vị',
    report: 'Báo cáo',
    revision: 'Lần nộp',
    see: 'Xem báo cáo',
    open: 'Biên nhận',
    openOf: (number: number) => `Biên nhận của lần nộp ${number}`,
    version: 'Biểu mẫu',
    whole: 'Mã kiểm tra đầy đủ',
    back: 'Về báo cáo',
  },
};

Object.assign(vi, viReceipts);
