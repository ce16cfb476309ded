import type { Answers } from '../src/index.ts';
import { randomFrom, uuidFrom } from './random.ts';

const random = randomFrom(2025);

function rows(entries: Record<string, string>[]): Answers[] {
  return entries.map((entry) => ({ _id: uuidFrom(random), ...entry }));
}

const standing = 'Ban Thường trực Ủy ban MTTQ Việt Nam thành phố';
const communes = 'Ban Thường trực Ủy ban MTTQ Việt Nam các xã, phường';
const organizations = 'Các tổ chức chính trị - xã hội';

/**
 * The plan of Tam Kỳ for 2025 as answers to the plan form: names, numbers and dates as the document has them, sentences
 * retold. The coordination rules are dated 08/8/2025 in the original, after the plan itself; that stays and is warned of.
 */
export const tamKy2025Plan: Answers = {
  issuingBody: 'Ban Thường trực Ủy ban MTTQ Việt Nam thành phố Tam Kỳ',
  place: 'Tam Kỳ',
  issuedOn: '2025-03-12',
  docType: 'KẾ HOẠCH',
  subject:
    'Triển khai thực hiện Phong trào thi đua “Đoàn kết sáng tạo, nâng cao năng suất, chất lượng, hiệu quả, hội nhập quốc tế” năm 2025',
  year: 2025,
  movement: 'Đoàn kết sáng tạo',
  bases: rows([
    {
      type: 'Kế hoạch',
      number: '38/KH-MTTQ-BTT',
      date: '2025-02-11',
      issuer: 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Quảng Nam',
      subject: 'Thực hiện Phong trào thi đua “Đoàn kết sáng tạo” năm 2025 trong toàn tỉnh',
    },
    {
      type: 'Quy chế phối hợp',
      number: '01/QCPH-MTTQ-TCCTXH',
      date: '2025-08-08',
      issuer: 'Ủy ban MTTQ Việt Nam thành phố và các tổ chức chính trị - xã hội thành phố Tam Kỳ',
      subject: 'Phối hợp công tác nhiệm kỳ 2024-2029',
    },
    {
      type: 'Chương trình',
      number: '04/CTr-MTTQ-UB',
      date: '2025-01-07',
      issuer: 'Ủy ban MTTQ Việt Nam thành phố',
      subject: 'Phối hợp và thống nhất hành động năm 2025',
    },
  ]),
  abbreviations: rows([
    {
      short: 'Phong trào “Đoàn kết sáng tạo”',
      full: 'Phong trào thi đua “Đoàn kết sáng tạo, nâng cao năng suất, chất lượng, hiệu quả, hội nhập quốc tế”',
    },
    { short: 'QCPH số 01/QCPH-MTTQ-TCCTXH', full: 'Quy chế phối hợp số 01/QCPH-MTTQ-TCCTXH' },
    { short: 'MTTQ', full: 'Mặt trận Tổ quốc' },
  ]),
  purposes: rows([
    {
      content:
        'Mặt trận và các tổ chức thành viên làm tốt vai trò vận động, để mọi người dân phát huy óc sáng tạo trong lao động, sản xuất, kinh doanh, dịch vụ và nâng cao đời sống.',
    },
    {
      content:
        'Phong trào được làm đồng bộ ở mọi nơi, đông đảo Nhân dân tham gia, gắn với các cuộc vận động và phong trào thi đua sẵn có của địa phương, đơn vị.',
    },
    {
      content:
        'Giữ nền nếp thông tin, báo cáo; có sơ kết, tổng kết, rút kinh nghiệm; biểu dương, khen thưởng và nhân rộng mô hình, điển hình.',
    },
  ]),
  tasks: rows([
    {
      code: 'II.1',
      content:
        'Tuyên truyền ba nội dung: Phong trào “Đoàn kết sáng tạo”; chính sách, pháp luật hỗ trợ sáng tạo, khởi nghiệp; ý nghĩa của các giải thưởng khởi nghiệp sáng tạo.',
      lead: standing,
      cooperating: 'Các tổ chức thành viên; các xã, phường',
      deadline: 'Cả năm',
    },
    {
      code: 'II.2',
      content:
        'Phát hiện thường xuyên và giới thiệu kịp thời sáng kiến, ý tưởng mới, mô hình, cách làm hiệu quả về kinh tế - xã hội, quốc phòng, an ninh.',
      lead: standing,
      cooperating: 'Các tổ chức thành viên; các xã, phường',
      deadline: 'Thường xuyên',
    },
    {
      code: 'II.3',
      content: 'Góp ý và phản biện xã hội các dự thảo chính sách về khoa học, công nghệ, hỗ trợ sáng tạo.',
      lead: standing,
      deadline: 'Khi có dự thảo',
      citedAt: 'III.1',
    },
    {
      code: 'II.4',
      content:
        'Xã, phường hiệp thương với các tổ chức chính trị - xã hội cùng cấp để xây dựng mô hình; đưa mô hình hiệu quả đã có về khu dân cư.',
      lead: communes,
      cooperating: organizations,
      deadline: 'Trong năm',
      citedAt: 'III.3',
    },
    {
      code: 'II.5',
      content: 'Đánh giá kết quả Phong trào cùng với kết quả phong trào thi đua của từng tổ chức chính trị - xã hội.',
      lead: communes,
      cooperating: organizations,
      deadline: 'Cuối năm',
    },
    {
      code: 'II.6.1',
      content:
        'Lồng ghép với “Lao động giỏi, lao động sáng tạo”, “Đổi mới, sáng tạo, hiệu quả”, “Tham mưu giỏi - phục vụ tốt”, “Giỏi việc nước, đảm việc nhà”, cải cách thủ tục hành chính và cuộc vận động “Trung thành, trách nhiệm, liêm chính, sáng tạo”.',
      lead: 'Liên đoàn Lao động thành phố',
      deadline: 'Trong năm',
    },
    {
      code: 'II.6.2',
      content:
        'Xây dựng chi hội, tổ hội nông dân nghề nghiệp (“5 tự”, “5 cùng”); ra mắt câu lạc bộ nông dân tại xã, phường; phát động thi đua sản xuất, kinh doanh giỏi; liên kết sản xuất với tiêu thụ nông sản.',
      lead: 'Hội Nông dân thành phố',
      cooperating: 'Ủy ban nhân dân thành phố',
      deadline: 'Trong năm',
    },
    {
      code: 'II.6.3',
      content:
        'Gắn với “Tuổi trẻ sáng tạo” và “Mỗi thanh niên một ý tưởng, sáng kiến”; tham gia Ngày hội “Sáng tạo trẻ” năm 2025, cuộc thi “Ý tưởng khởi nghiệp sáng tạo” và Hội thi Tin học của tỉnh.',
      lead: 'Đoàn TNCS Hồ Chí Minh thành phố',
      deadline: 'Trong năm',
    },
    {
      code: 'II.6.4',
      content:
        'Gắn với “Xây dựng người phụ nữ Việt Nam thời đại mới” và “Phụ nữ Tam Kỳ - cử chỉ đẹp sống văn minh” giai đoạn 2021-2026; khơi dậy sáng tạo trong phụ nữ khởi nghiệp và các dự án quốc tế.',
      lead: 'Hội Liên hiệp Phụ nữ thành phố',
      deadline: 'Trong năm',
    },
    {
      code: 'II.6.5',
      content:
        'Gắn với “Cựu chiến binh gương mẫu”; giúp nhau phát triển kinh tế, giảm nghèo bền vững; xây dựng mô hình kinh tế và mô hình bảo đảm an ninh, quốc phòng ở địa phương.',
      lead: 'Hội Cựu chiến binh thành phố',
      deadline: 'Trong năm',
    },
    {
      code: 'III.1',
      content:
        'Kết nối các phong trào thi đua sáng tạo; chọn và hướng dẫn nhân rộng mô hình tiêu biểu; xét chọn, đề nghị Ủy ban Trung ương đưa vào Sách vàng sáng tạo Việt Nam; giới thiệu trên các kênh truyền thông của Mặt trận.',
      lead: standing,
      cooperating: 'Các tổ chức chính trị - xã hội; cơ quan truyền thông',
      deadline: 'Trong năm',
    },
    {
      code: 'III.2',
      content:
        'Hướng dẫn cấp dưới cùng phối hợp; mỗi tổ chức chọn và báo cáo 01 mô hình thật sự tiêu biểu trong năm 2025.',
      lead: organizations,
      cooperating: 'Mặt trận cùng cấp',
      deadline: 'Cùng báo cáo năm',
    },
    {
      code: 'III.3',
      content:
        'Xây dựng kế hoạch riêng; có ít nhất 01 mô hình trong năm 2025 và nhân rộng cách làm hiệu quả của các năm qua; giám sát chính sách khoa học, công nghệ nếu có; giới thiệu tập thể, cá nhân để biểu dương.',
      lead: communes,
      cooperating: 'Các tổ chức chính trị - xã hội cùng cấp',
      deadline: 'Trong năm',
    },
    {
      code: 'III.4',
      content:
        'Báo cáo 6 tháng và báo cáo năm gửi về Ban Thường trực qua Văn phòng, đồng thời qua Qoffice và thư điện tử mttq.tk@gmail.com.',
      lead: 'Các tổ chức thành viên; các xã, phường',
      deadline: 'Trước ngày 05/6 và trước ngày 05/11',
    },
  ]),
  recipients: rows([
    { name: 'Ban Phong trào UBMTTQ Việt Nam tỉnh' },
    { name: 'BTT UBMTTQ Việt Nam thành phố' },
    { name: 'Các tổ chức thành viên' },
    { name: 'UBMTTQ Việt Nam các xã, phường' },
  ]),
  filing: 'VT, PT',
  signerAuthority: 'TM. BAN THƯỜNG TRỰC',
  signerTitle: 'PHÓ CHỦ TỊCH',
  signerName: 'Nguyễn Thị Thu Hiền',
  movements: rows([
    { organisation: 'Liên đoàn Lao động thành phố', name: 'Lao động giỏi, lao động sáng tạo' },
    {
      organisation: 'Liên đoàn Lao động thành phố',
      name: 'Trung thành, trách nhiệm, liêm chính, sáng tạo',
      aliases: 'Trung thành – Trách nhiệm – Liêm chính – Sáng tạo',
    },
    {
      organisation: 'Hội Nông dân thành phố',
      name: 'Nông dân thi đua sản xuất, kinh doanh giỏi, đoàn kết giúp nhau làm giàu, giảm nghèo bền vững',
    },
    { organisation: 'Đoàn TNCS Hồ Chí Minh thành phố', name: 'Tuổi trẻ sáng tạo' },
    { organisation: 'Đoàn TNCS Hồ Chí Minh thành phố', name: 'Mỗi thanh niên một ý tưởng, sáng kiến' },
    { organisation: 'Hội Liên hiệp Phụ nữ thành phố', name: 'Xây dựng người phụ nữ Việt Nam thời đại mới' },
    {
      organisation: 'Hội Liên hiệp Phụ nữ thành phố',
      name: 'Phụ nữ Tam Kỳ - cử chỉ đẹp sống văn minh',
      years: '2021-2026',
      aliases: 'Phụ nữ Tam Kỳ - cứ chỉ đẹp sống văn minh',
    },
    { organisation: 'Hội Cựu chiến binh thành phố', name: 'Cựu chiến binh gương mẫu' },
  ]),
};
