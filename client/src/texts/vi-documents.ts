import { vi, type ProblemSentences } from './vi.ts';

/** What is said where documents are had as files, and where a unit says how they are headed. */
export const viDocuments = {
  documents: {
    title: 'Tải văn bản',
    word: 'Tải Word',
    pdf: 'Tải PDF',
    blank: 'Tải bản trắng (PDF)',
    blankWord: 'Tải bản trắng (Word)',
    draftWord: 'Tải bản nháp (Word)',
    draftPdf: 'Tải bản nháp (PDF)',
    making: 'Đang tạo tệp…',
    kept: (name: string) => `Đã tải “${name}”. Xem trong mục Tải xuống của trình duyệt.`,
  },
  letterhead: {
    title: 'Đầu thư và khối ký',
    of: (unit: string) => `Đầu thư văn bản của ${unit}`,
    intro: 'Dùng cho kế hoạch, báo cáo và bản trắng tải về từ hệ thống.',
    edit: 'Sửa đầu thư',
    usual: 'Đang dùng đầu thư thông thường theo tên đơn vị.',
    style: 'Thể thức',
    styles: { STATE: 'Nhà nước (Quốc hiệu, Tiêu ngữ)', PARTY: 'Kiểu văn bản của Đảng, đoàn thể' },
    field: {
      superior: 'Cơ quan cấp trên',
      body: 'Cơ quan ban hành',
      heading: 'Tiêu đề bên phải',
      ownName: 'Tên cơ quan trong câu văn',
      sign: 'Ký hiệu cơ quan',
      place: 'Địa danh',
      authority: 'Thẩm quyền ký',
      signerTitle: 'Chức vụ người ký',
      signerName: 'Họ và tên người ký',
    },
    hint: {
      superior: 'Mỗi dòng in thành một dòng; để trống nếu không ghi.',
      body: 'Viết hoa như trên văn bản. Ví dụ: BAN THƯỜNG TRỰC.',
      heading: 'Ví dụ: HỘI NÔNG DÂN VIỆT NAM.',
      ownName: 'Ví dụ: Ban Thường trực Ủy ban MTTQ Việt Nam phường An Xuân.',
      sign: 'Đứng sau tên loại trong số văn bản. Ví dụ: MTTQ-BTT.',
      place: '',
      authority: 'Ví dụ: TM. BAN THƯỜNG TRỰC. Để trống nếu thủ trưởng ký trực tiếp.',
      signerTitle: '',
      signerName: 'Để trống nếu mỗi văn bản một người ký.',
    },
    number: (number: string) => `Số văn bản sẽ có dạng: ${number}`,
    needed: 'Không được để trống.',
    tooLong: (most: number) => `Dài quá ${most} ký tự.`,
    set: 'Đã lưu. Văn bản tải từ nay có đầu thư này.',
    conflict: 'Người khác vừa sửa đầu thư này. Nội dung bạn nhập vẫn còn; hãy đối chiếu rồi lưu lại.',
    now: 'Đầu thư hiện nay',
  },
};

const problems: Partial<ProblemSentences> = {
  DOCUMENT_NOT_WRITTEN: () =>
    'Chưa tạo được tệp vì đang có quá nhiều tệp chờ hoặc văn bản quá dài. Hãy thử lại sau ít phút.',
};

Object.assign(vi, viDocuments);
Object.assign(vi.problem, problems);
