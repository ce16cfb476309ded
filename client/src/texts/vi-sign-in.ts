import { vi } from './vi.ts';
import { number } from './write-vi.ts';

/** What is said around signing in and out, and not needed on the first look at the page. */
export const viSignIn = {
  waysIn: {
    by: (name: string) => `Đăng nhập bằng ${name}`,
    shared: 'Máy dùng chung',
    sharedHint:
      'Chọn khi nhiều người dùng máy này: đăng xuất xong, máy không giữ lại phần nhập nào của bạn. Đóng máy mà chưa đăng xuất thì phần chưa gửi chờ bạn trên máy này, nhiều nhất 14 ngày.',
    waitsHere:
      'Máy này còn giữ phần nhập chưa gửi. Ai đang nhập dở, hãy đăng nhập và mở báo cáo để gửi nốt. Sau 14 ngày phần này tự xóa.',
    waiting: (count: number, at: string) => `${number(count)} báo cáo, gõ lần cuối lúc ${at}`,
    waitedTooLong: (count: number) =>
      `Phần nhập chưa gửi của ${number(count)} báo cáo để trên máy này đã quá 14 ngày nên vừa được xóa.`,
    forget: 'Xóa khỏi máy này',
    forgetOf: (work: string) => `Xóa khỏi máy này: ${work}`,
    forgetTitle: 'Xóa phần nhập chưa gửi?',
    forgetWhy: 'Máy chủ chưa có phần này: xóa rồi thì không lấy lại được. Chỉ xóa khi người đã nhập nói không cần nữa.',
    forgetNow: 'Xóa hẳn',
    keep: 'Giữ lại',
    refused: {
      unlinked:
        'Tài khoản đó chưa liên kết với tài khoản nào ở đây. Hãy đăng nhập bằng mật khẩu, rồi liên kết ở “Tài khoản của tôi”.',
      failed: 'Chưa đăng nhập được bằng cách này. Hãy thử lại, hoặc dùng tên đăng nhập và mật khẩu.',
      taken: 'Tài khoản đó đã liên kết với người khác ở đây. Chưa có gì thay đổi.',
      stale: 'Để an toàn, hãy đăng xuất, đăng nhập lại rồi liên kết ngay sau đó. Chưa có gì thay đổi.',
    } as Record<string, string>,
    expiredTitle: 'Phiên làm việc đã hết',
    expiredKept: (name: string) =>
      `Phiên của ${name} đã hết, hoặc có người khác vừa đăng nhập trên trình duyệt này. Phần đang nhập vẫn còn; đăng nhập lại với tên ${name} để tiếp tục, không phải nhập lại.`,
    staleTitle: 'Nhập lại mật khẩu',
    staleKept: (name: string) =>
      `Bạn đăng nhập đã quá 15 phút. Để làm việc này, phần mềm cần biết chắc người ngồi trước máy là ${name}. Phần đang nhập vẫn còn; đúng mật khẩu là làm tiếp.`,
    goOn: 'Làm tiếp',
    asAnother: 'Đăng nhập bằng tài khoản khác',
    asAnotherHint: (name: string) =>
      `Phần nhập chưa gửi của ${name} được giữ riêng trên máy này và hiện lại khi ${name} mở lại trang này.`,
    asAnotherLoses: (name: string) => `Khi đó phần ${name} chưa lưu ở trang này sẽ mất.`,
    otherPerson:
      'Tài khoản vừa đăng nhập là của người khác. Trang được tải lại; phần nhập dở của người trước vẫn giữ riêng trên máy này.',
    continueAs: (name: string) => `Tiếp tục là ${name}`,
    leaveTitle: 'Còn phần nhập chưa gửi',
    leaveWhy: (count: number) =>
      `Máy này còn giữ phần nhập của ${number(count)} báo cáo mà máy chủ chưa nhận được. Đây là máy dùng chung nên đăng xuất sẽ xóa phần đó.`,
    leaveHow: 'Muốn giữ: ở lại, chờ có mạng và mở báo cáo để phần mềm gửi nốt.',
    stay: 'Ở lại',
    leave: 'Xóa và đăng xuất',
    stuckTitle: 'Chưa đăng xuất được',
    stuckWhy:
      'Không liên lạc được với máy chủ nên phiên đăng nhập vẫn mở: ai mở lại trang này trên máy này vẫn vào bằng tên bạn. Chưa xóa gì trên máy.',
    stuckHow: 'Hãy chờ có mạng rồi đăng xuất lại. Nếu phải rời máy ngay, hãy đóng mọi cửa sổ trình duyệt.',
    leaveAgain: 'Đăng xuất lại',
    first: {
      title: 'Hệ thống mới, chưa có ai quản trị',
      why: 'Chưa có tài khoản nào nên chưa ai đăng nhập được. Người vận hành máy chủ mở đường cho người quản trị đầu tiên, ngay trên máy chủ:',
      stop: 'Dừng chương trình.',
      run: 'Trong thư mục cài đặt, với các biến môi trường như khi khởi động, chạy:',
      names:
        'Thay bằng tên đăng nhập, họ tên người quản trị và tên, loại của đơn vị cao nhất. Lệnh in ra một địa chỉ dùng một lần, trong 14 ngày, để người đó tự đặt mật khẩu.',
      start: 'Khởi động lại, rồi người quản trị mở địa chỉ đó.',
      more: 'Viết kỹ hơn trong docs/operating.md, phần “The first administrator”.',
    },
  },
};

Object.assign(vi, viSignIn);
