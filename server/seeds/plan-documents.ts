import type { Answers, Row } from '@ke-hoach/forms';
import { tamKy2025Plan } from '@ke-hoach/forms/examples';
import { seedId } from './seed-id.ts';

type Rows = Record<string, string>[];

const rows = (year: number, table: string, entries: Rows) =>
  entries.map((entry, index) => ({ _id: seedId(`plan ${year} ${table} ${index}`), ...entry }));

const standing = 'Ban Thường trực Ủy ban MTTQ Việt Nam thành phố';
const communes = 'Ban Thường trực Ủy ban MTTQ Việt Nam các xã, phường';
const organisations = 'Các tổ chức chính trị - xã hội';

const tasks = (year: number): Rows => [
  {
    code: 'II.1',
    content: 'Tuyên truyền nội dung Phong trào và chính sách hỗ trợ sáng tạo, khởi nghiệp đến từng khu dân cư.',
    ...{ lead: standing, cooperating: organisations, deadline: 'Cả năm' },
  },
  {
    code: 'II.2',
    content: `Mỗi xã, phường xây dựng ít nhất 01 mô hình trong năm ${year} và nhân rộng mô hình hiệu quả đã có.`,
    ...{ lead: communes, cooperating: organisations, deadline: 'Trong năm' },
  },
  {
    code: 'II.3',
    content: 'Mỗi tổ chức chính trị - xã hội chọn, báo cáo 01 mô hình tiêu biểu để biểu dương, nhân rộng.',
    ...{ lead: organisations, cooperating: standing, deadline: 'Cùng báo cáo năm' },
  },
  {
    code: 'III.1',
    content: 'Báo cáo 6 tháng và báo cáo năm gửi về Ban Thường trực qua Văn phòng.',
    ...{ lead: communes, cooperating: organisations, deadline: 'Trước ngày 05/6 và trước ngày 05/11' },
  },
];

/** The document of a plan that never was: the years around the real one, so that lines over years can be shown. */
export function inventedPlan(year: number, issuedOn: string): Answers {
  return {
    issuingBody: 'Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Tam Kỳ',
    place: 'Tam Kỳ',
    issuedOn,
    docType: 'KẾ HOẠCH',
    subject: `Thực hiện Phong trào thi đua “Đoàn kết sáng tạo” năm ${year} (văn bản minh họa)`,
    year,
    movement: 'Đoàn kết sáng tạo',
    bases: rows(year, 'bases', [
      {
        type: 'Chương trình',
        number: 'số minh họa',
        date: `${year}-01-05`,
        issuer: 'Ủy ban MTTQ Việt Nam thành phố',
        subject: `Phối hợp và thống nhất hành động năm ${year} (minh họa)`,
      },
    ]),
    purposes: rows(year, 'purposes', [
      { content: 'Khơi dậy sáng kiến của Nhân dân trong lao động, sản xuất và đời sống ở khu dân cư.' },
      { content: 'Chọn được mô hình làm thật, có số liệu, nhân rộng được ở nơi khác.' },
    ]),
    tasks: rows(year, 'tasks', tasks(year)),
    recipients: rows(year, 'recipients', [{ name: organisations }, { name: 'UBMTTQ Việt Nam các xã, phường' }]),
    filing: 'VT',
    signerAuthority: 'TM. BAN THƯỜNG TRỰC',
    signerTitle: 'PHÓ CHỦ TỊCH',
    signerName: 'Người ký minh họa',
  };
}

/** The plan of 2025 as it was issued. */
export const plan2025: Answers = tamKy2025Plan;

/** The row of its legal bases that it carries out: KH 38/KH-MTTQ-BTT of the province. */
export const planOfTheProvince = (plan2025['bases'] as Row[])[0]!._id;
