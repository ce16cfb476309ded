import { vi } from './vi.ts';
import { fullDate } from './write-vi.ts';

/** What the tour says. */
export const viTour = {
  tour: {
    title: 'Đi một vòng',
    intro:
      'Mỗi bước đăng nhập đúng vai, chỉnh đồng hồ thử nghiệm và mở đúng chỗ bằng một lần bấm. Đồng hồ và vai đổi lại được bất cứ lúc nào.',
    as: (name: string) => `Vào với vai ${name}`,
    on: (iso: string) => `ngày ${fullDate(iso)}`,
    go: 'Mở bước này',
    going: 'Đang mở…',
    fillTitle: 'Nhập báo cáo của một xã, phường và được giải thích khi số sai',
    fill: 'Mở báo cáo 6 tháng, thử nhập số hộ tham gia lớn hơn tổng số hộ: trang nói ngay vì sao chưa được và phải sửa ô nào. Nếu người này đã nộp, bước mở báo cáo của người tiếp theo còn phải nộp.',
    mergerTitle: 'Qua ngày 01/7: 12 đơn vị thành 4, số liệu vẫn cộng được',
    merger: 'Đồng hồ chuyển đến 10/07/2025. Số 6 tháng của 12 xã, phường cũ được quy về 4 phường mới và cộng đúng.',
    renameTitle: 'Đổi tên một trường, công bố, và số năm trước vẫn nối liền',
    rename:
      'Mở biểu mẫu, đổi mã một trường rồi công bố phiên bản mới: số các năm trước vẫn thuộc cùng chỉ tiêu vì trường có mã ẩn không đổi. Xem đường các năm ở bước 5.',
    queryTitle: 'Chạy truy vấn GraphQL đứng sau biểu đồ',
    query:
      'Mở biểu đồ tổng số mô hình theo năm, với đúng truy vấn GraphQL và biến đã gửi ở ngay dưới bảng. Bấm vào một con số để xem các báo cáo tạo nên nó.',
    drillTitle: 'Từ một tổng số xuống tới từng báo cáo',
    drill:
      'Mở số mô hình của từng xã, phường và tổng của thành phố. Bấm một con số để thấy các báo cáo đã cộng vào đó, rồi mở từng báo cáo.',
    nextYearTitle: 'Lập kế hoạch năm sau trong một lần bấm',
    nextYear:
      'Từ kế hoạch 2025: 12 xã, phường thành 4 phường, hạn nộp lùi một năm, biểu mẫu giữ nguyên hoặc sửa tiếp, không phải gõ lại gì. Dự thảo bỏ đi được.',
    partsTitle: 'Các phần khác',
    talkTitle: 'Trao đổi ngay tại ô số liệu',
    talk: 'Báo cáo bị trả lại của Phường Hòa Hương: đơn vị hỏi và Văn phòng trả lời ngay cạnh con số; ý kiến chưa đọc hiện ở đầu trang.',
    onBehalfTitle: 'Văn phòng nhập thay đơn vị',
    onBehalf:
      'Báo cáo Thành đoàn gửi bản giấy, Văn phòng nhập thay: nguồn ghi rõ ở mọi nơi, đơn vị xem lại được và có quyền không đồng ý.',
    targetsTitle: 'Chỉ tiêu giao: ai còn thiếu',
    targets: 'Mỗi xã, phường ít nhất 01 mô hình: đơn vị nào đã đạt, đơn vị nào còn thiếu bao nhiêu và còn mấy ngày.',
    boardTitle: 'Bảng tiến độ và tìm nhanh',
    board:
      'Lọc đơn vị chưa nộp, tải danh sách, sao chép tin nhắc gửi qua Zalo; gia hạn, miễn nộp nhiều báo cáo một lượt. Bấm Ctrl+K để tìm đơn vị, kế hoạch, báo cáo, biểu mẫu và người bằng chữ không dấu.',
    planTitle: 'Trang của kế hoạch: thông báo, tệp, bản Word và PDF',
    plan: 'Thông báo và tài liệu hướng dẫn cho mọi đơn vị, nhiệm vụ với tiến độ tự tính từ báo cáo và chỉ tiêu, kỳ báo cáo; tải văn bản kế hoạch theo đúng thể thức với đầu thư của cơ quan.',
    registerTitle: 'Bảng lấy dòng từ sổ theo dõi',
    register:
      'Cuối trang “Việc phải nộp” có báo cáo chuyên đề góp ý, phản biện, không bắt buộc. Mở ra: các mục Phường An Xuân đã ghi trong sổ nằm sẵn trong bảng.',
    unitsTitle: 'Cây đơn vị qua từng ngày',
    units: 'Xem đơn vị theo ngày bất kỳ; nhập danh sách từ Excel, sáp nhập, chia, đổi tên có xem trước hệ quả.',
    libraryTitle: 'Thư viện dùng chung',
    library: 'Chỉ tiêu thống kê, danh mục và nhóm trường dùng lại trong nhiều biểu mẫu; sửa một chỗ, thấy nơi dùng.',
    pastTitle: 'Số liệu các năm cũ từ một bảng',
    past: 'Dán một bảng Excel (đơn vị theo hàng, chỉ tiêu theo cột), xem trước rồi ghi một lần; rút lại được cả bảng.',
    firstDayTitle: 'Ngày đầu của một cơ quan mới',
    firstDay:
      'Danh sách chín việc từ đầu thư đến ban hành, kế hoạch đầu tiên lập từ mẫu có sẵn; hệ thống tự biết việc nào đã xong và nhắc việc tiếp theo ở mọi trang.',
    laterTitle: 'Một bước sẽ có sau',
    later: ['Tải báo cáo gửi cấp trên theo đúng thể thức văn bản.'],
    noDemo: 'Đi một vòng chỉ có trong bản dùng thử.',
    noPlace: 'Chưa tìm thấy chỗ của bước này trong dữ liệu dùng thử. Bạn đang ở trong vai của bước đó.',
  },
};

Object.assign(vi, viTour);
