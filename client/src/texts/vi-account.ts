import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What a person reads about their own account. */
export const viAccount = {
  account: {
    title: 'Tài khoản của tôi',
    about: 'Thông tin tài khoản',
    name: 'Họ tên',
    login: 'Tên đăng nhập',
    position: 'Chức vụ',
    roles: 'Vai trò',
    roleAt: (role: string, unit: string) => `${role}, ${unit}`,
    noRoles: 'Hôm nay không giữ vai trò nào.',
    mend: 'Thông tin sai thì báo người quản trị của đơn vị.',
    password: {
      title: 'Đổi mật khẩu',
      current: 'Mật khẩu đang dùng',
      next: 'Mật khẩu mới',
      hint: (minimum: number) =>
        `Ít nhất ${number(minimum)} ký tự, không chứa tên đăng nhập. Một câu dễ nhớ là tốt nhất.`,
      again: 'Nhập lại mật khẩu mới',
      change: 'Đổi mật khẩu',
      ends: 'Đổi xong, các thiết bị khác đang đăng nhập sẽ phải đăng nhập lại.',
      changed: (ended: number) =>
        ended === 0
          ? 'Đã đổi mật khẩu.'
          : `Đã đổi mật khẩu. ${number(ended)} thiết bị khác phải đăng nhập lại bằng mật khẩu mới.`,
      wanted: 'Hãy nhập ô này.',
      differs: 'Hai lần nhập mật khẩu mới không giống nhau.',
      refusal: {
        WRONG: 'Mật khẩu đang dùng không đúng.',
        WEAK: 'Mật khẩu mới quá ngắn hoặc chứa tên đăng nhập.',
        SAME: 'Mật khẩu mới trùng mật khẩu đang dùng.',
      },
    },
    provider: {
      title: (name: string) => `Đăng nhập bằng ${name}`,
      why: (name: string) => `Liên kết một lần, từ đó vào phần mềm bằng ${name} mà không cần mật khẩu ở đây.`,
      link: (name: string) => `Liên kết với ${name}`,
      linked: (name: string, moment: string) => `Đã liên kết với ${name} lúc ${moment}.`,
      unlink: 'Bỏ liên kết',
      unlinked: 'Đã bỏ liên kết. Từ nay chỉ đăng nhập bằng mật khẩu.',
    },
    sessions: {
      title: 'Nơi đang đăng nhập',
      why: 'Thấy thiết bị lạ thì cho đăng xuất, rồi đổi mật khẩu.',
      unknown: 'Thiết bị không rõ',
      here: 'Thiết bị này',
      begun: (moment: string) => `Đăng nhập lúc ${moment}`,
      used: (moment: string) => `dùng lần cuối khoảng ${moment}`,
      end: 'Đăng xuất',
      endOf: (device: string, moment: string) => `Đăng xuất ${device}, đăng nhập lúc ${moment}`,
      endOthers: 'Đăng xuất mọi thiết bị khác',
      ended: (count: number) => `Đã đăng xuất ${number(count)} thiết bị.`,
      onlyHere: 'Không có thiết bị nào khác đang đăng nhập.',
    },
    tokens: {
      title: 'Khóa truy cập',
      why: 'Để một chương trình (Power BI, Excel, R) tự lấy số liệu thay bạn. Khóa chỉ đọc được phần đã chọn và không bao giờ thấy nhiều hơn bạn.',
      none: 'Chưa có khóa nào.',
      make: 'Tạo khóa',
      makeTitle: 'Tạo khóa truy cập',
      name: 'Tên khóa',
      nameHint: 'Ghi việc dùng vào, ví dụ: Bảng theo dõi trên Power BI.',
      scopes: 'Phạm vi được đọc',
      scope: { FIGURES: 'Số liệu, mức độ đầy đủ và chỉ tiêu giao', REPORTS: 'Báo cáo đã nộp, cả nội dung' },
      days: 'Thời hạn',
      dayCount: (days: number) => `${number(days)} ngày`,
      wantedName: 'Hãy đặt tên cho khóa.',
      wantedScope: 'Hãy chọn ít nhất một phạm vi.',
      madeTitle: (name: string) => `Khóa “${name}” đã tạo`,
      made: 'Hãy chép ngay: khóa chỉ hiện một lần này. Ai có khóa này đọc được phần đã chọn, nên giữ như mật khẩu.',
      told: 'Khóa đã tạo nhưng không hiện lại được. Hãy thu hồi rồi tạo khóa khác.',
      secret: 'Khóa',
      copied: 'Đã chép khóa.',
      done: 'Đã chép, ẩn khóa',
      until: (moment: string) => `dùng được đến ${moment}`,
      over: (moment: string) => `hết hạn từ ${moment}`,
      used: (moment: string) => `dùng lần cuối khoảng ${moment}`,
      unused: 'chưa dùng lần nào',
      end: 'Thu hồi',
      endTitle: (name: string) => `Thu hồi khóa ${name}`,
      endWhy: 'Chương trình đang dùng khóa này không đọc được nữa, ngay lập tức.',
      ended: (name: string) => `Đã thu hồi khóa ${name}.`,
    },
    endOf: {
      button: (count: number) => `Đăng xuất khỏi ${number(count)} thiết bị`,
      title: (name: string) => `Đăng xuất ${name} khỏi mọi thiết bị`,
      does: 'Đăng xuất',
      why: 'Dùng khi mất máy, mất điện thoại hoặc quên đăng xuất ở máy dùng chung. Khóa truy cập của người này cũng hết hiệu lực. Mật khẩu vẫn như cũ; phần đã lưu không mất.',
      done: (name: string, count: number) => `${name} đã được đăng xuất khỏi ${number(count)} thiết bị.`,
    },
  },
};

/** What is refused on this screen only. */
export const viAccountProblems = {
  TOO_MANY_TOKENS: (d: Record<string, unknown>) =>
    `Đã có ${number(Number(d['limit']))} khóa truy cập. Thu hồi khóa không dùng nữa rồi tạo khóa mới.`,
};

Object.assign(vi, viAccount);
Object.assign(vi.problem, viAccountProblems);
