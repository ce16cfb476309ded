import type { Paper, PaperBlock } from '../src/documents/paper.ts';

const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', runs: [{ text }] });
const part = (number: string, text: string, ...sentences: string[]): PaperBlock[] => [
  { type: 'heading', level: 1, number, text },
  ...sentences.map(paragraph),
];

/** What the office hands to the units with its plan; made up for the demonstration, and its title says so. */
export const guidance: Paper = {
  head: {
    style: 'state',
    superior: ['ỦY BAN MTTQ VIỆT NAM', 'THÀNH PHỐ TAM KỲ'],
    ...{ body: ['BAN THƯỜNG TRỰC'], heading: [] },
    number: 'Số: 07/HD-MTTQ-BTT',
    placeAndDate: 'Tam Kỳ, ngày 12 tháng 3 năm 2025',
  },
  title: { kind: 'HƯỚNG DẪN', subject: 'Ghi báo cáo 6 tháng của Phong trào “Đoàn kết sáng tạo” (văn bản minh họa)' },
  mark: '',
  addressee: '',
  blocks: [
    ...part(
      'I.',
      'Kỳ và hạn',
      'Số liệu tính từ ngày 01/01 đến hết ngày 31/5; nộp trước ngày 05/6, tức là hết ngày 04/6.',
    ),
    ...part(
      'II.',
      'Cách ghi',
      'Mỗi buổi tuyên truyền ghi một dòng; lượt người chỉ tính người đến dự, không tính người nghe loa truyền thanh.',
      'Mô hình duy trì, mô hình mới và mô hình kết thúc ghi riêng; mô hình mới phải có tên trong danh sách mô hình.',
      'Kinh phí ghi bằng đồng, chia theo nguồn; chưa có thì ghi 0, không bỏ trống.',
      'Việc không phát sinh trong kỳ thì chọn “Không phát sinh”, không ghi 0.',
    ),
    ...part('III.', 'Kèm theo', 'Bản ký, đóng dấu quét thành tệp PDF và đính kèm trong báo cáo.'),
  ],
  annexes: [],
  signature: { authority: ['TM. BAN THƯỜNG TRỰC'], title: ['PHÓ CHỦ TỊCH'], name: 'Người ký minh họa' },
  recipients: ['UBMTTQ Việt Nam các xã, phường', 'Lưu: VT'],
  isBlank: false,
};
