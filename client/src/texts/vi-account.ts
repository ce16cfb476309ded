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
      hint: (minimum: number) => `Ít nhất ${number(minimum)} ký tự, không chứa tên đăng nhập. Một câu dễ nhớ là tốt nhất.`,
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
    endOf: {
      button: (count: number) => `Đăng xuất khỏi ${number(count)} thiết bị`,
      title: (name: string) => `Đăng xuất ${name} khỏi mọi thiết bị`,
      does: 'Đăng xuất',
      why: 'Dùng khi mất máy, mất điện thoại hoặc quên đăng xuất ở máy dùng chung. Mật khẩu vẫn như cũ; phần đã lưu không mất.',
      done: (name: string, count: number) => `${name} đã được đăng xuất khỏi ${number(count)} thiết bị.`,
    },
  },
};

Object.assign(vi, viAccount);
