/**
 * Every reason for which the program refuses to start, said once in Vietnamese and once in English. The person who
 * reads it sits at a terminal, so these sentences live with the server and not in the screens' catalogue.
 */
export class StartRefusal extends Error {
  readonly vi: string;
  readonly en: string;

  constructor(vi: string, en: string) {
    super(en);
    this.name = 'StartRefusal';
    this.vi = vi;
    this.en = en;
  }
}

const refusal = (vi: string, en: string) => new StartRefusal(vi, en);

export const wrongNode = (version: string) =>
  refusal(
    `Cần Node 24 (ít nhất 22.17), đang chạy ${version}: hãy khởi động bằng lệnh npm start.`,
    `Node 24 is needed (22.17 at least), this is ${version}: start with npm start.`,
  );

/** `wanted` is written so that it needs no translation: `0…65535`, `demo | production`. */
export const badSetting = (name: string, wanted: string) =>
  refusal(`Giá trị của ${name} không hợp lệ, cần: ${wanted}.`, `The value of ${name} is not valid, wanted: ${wanted}.`);

export const unknownFlag = (flag: string, known: string) =>
  refusal(`Không có tùy chọn ${flag}; chỉ có: ${known}.`, `There is no option ${flag}; known ones: ${known}.`);

export const demoNeedsLoopback = (host: string) =>
  refusal(
    `Bản trình diễn cho đăng nhập không mật khẩu nên chỉ chạy trên máy này (HOST=127.0.0.1), không chạy trên ${host}; hãy đặt KEHOACH_MODE=production.`,
    `The demo signs people in without a password, so it only listens on this machine (HOST=127.0.0.1), not on ${host}; set KEHOACH_MODE=production.`,
  );

export const portTaken = (port: number) =>
  refusal(
    `Cổng ${port} đang có chương trình khác dùng: hãy dừng chương trình đó hoặc đặt PORT khác.`,
    `Port ${port} is used by another program: stop that program or set another PORT.`,
  );

export const cannotListen = (host: string, port: number, reason: string) =>
  refusal(`Không mở được địa chỉ ${host}:${port} (${reason}).`, `Cannot listen on ${host}:${port} (${reason}).`);

export const alreadyRunning = (folder: string, holder: string) =>
  refusal(
    `Đã có một máy chủ đang chạy với thư mục ${folder} (${holder}): hãy dừng nó trước.`,
    `A server is already running in the folder ${folder} (${holder}): stop it first.`,
  );

export const folderDamaged = (folder: string, reason: string) =>
  refusal(
    `Thư mục dữ liệu ${folder} bị hỏng (${reason}): hãy khôi phục từ bản sao lưu, hoặc chuyển nó đi chỗ khác để bắt đầu lại.`,
    `The data folder ${folder} is damaged (${reason}): restore it from a backup, or move it away to begin anew.`,
  );

export const folderOfOtherVersion = (folder: string, found: string, wanted: string) =>
  refusal(
    `Thư mục dữ liệu ${folder} là của PostgreSQL ${found}, chương trình này mang theo PostgreSQL ${wanted}: hãy chuyển dữ liệu trước.`,
    `The data folder ${folder} belongs to PostgreSQL ${found}, this program brings PostgreSQL ${wanted}: move the data over first.`,
  );

export const folderClosed = (folder: string, user: string) =>
  refusal(
    `Người dùng ${user} của hệ điều hành không vào hoặc không ghi được thư mục ${folder}: hãy cấp quyền hoặc đặt DATA_FOLDER khác.`,
    `The operating system's user ${user} cannot enter or write the folder ${folder}: grant it or set another DATA_FOLDER.`,
  );

export const folderNotOurs = (folder: string) =>
  refusal(
    `Thư mục ${folder} do người khác tạo nên không dùng được: hãy xóa nó hoặc đặt DATA_FOLDER khác.`,
    `The folder ${folder} was made by someone else and cannot be trusted: remove it or set another DATA_FOLDER.`,
  );

export const noBinaries = (platform: string) =>
  refusal(
    `Không có PostgreSQL đi kèm cho ${platform}: hãy chạy npm ci lại, hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL từ bản 15.`,
    `No PostgreSQL comes with the program for ${platform}: run npm ci again, or set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
  );

export const noDatabaseUser = (reason: string) =>
  refusal(
    `PostgreSQL không chạy bằng root và không dùng được người dùng postgres của hệ điều hành (${reason}): hãy chạy bằng người dùng thường, hoặc đặt DATABASE_URL.`,
    `PostgreSQL does not run as root and the operating system's user postgres cannot be used (${reason}): run as an ordinary user, or set DATABASE_URL.`,
  );

export const databaseDidNotStart = (log: string, reason: string) =>
  refusal(
    `PostgreSQL không khởi động được (${reason}); nhật ký: ${log}.`,
    `PostgreSQL did not start (${reason}); its log: ${log}.`,
  );

export const databaseUnreachable = (address: string, reason: string) =>
  refusal(
    `Không kết nối được cơ sở dữ liệu ${address} (${reason}): hãy kiểm tra DATABASE_URL.`,
    `The database ${address} cannot be reached (${reason}): check DATABASE_URL.`,
  );

export const databaseTooOld = (version: string) =>
  refusal(
    `Máy chủ cơ sở dữ liệu là PostgreSQL ${version}: cần bản 15 trở lên.`,
    `The database server is PostgreSQL ${version}: 15 or newer is needed.`,
  );

export const databaseNotUtf8 = (encoding: string) =>
  refusal(
    `Cơ sở dữ liệu dùng bảng mã ${encoding}: hãy tạo nó với ENCODING 'UTF8'.`,
    `The database is encoded as ${encoding}: create it with ENCODING 'UTF8'.`,
  );

export const databaseRightsMissing = (user: string, rights: string) =>
  refusal(
    `Người dùng cơ sở dữ liệu ${user} thiếu quyền: ${rights}.`,
    `The database user ${user} lacks a right: ${rights}.`,
  );

export const ownerPasswordNeeded = () =>
  refusal(
    `DATABASE_URL không có mật khẩu nên không suy ra được mật khẩu của ứng dụng: hãy thêm mật khẩu hoặc đặt DATABASE_APP_URL.`,
    `DATABASE_URL has no password, so the application's cannot be derived from it: add one or set DATABASE_APP_URL.`,
  );

export const appRoleTooMighty = (role: string) =>
  refusal(
    `Vai trò ${role} của ứng dụng là superuser, bỏ qua được bảo mật theo dòng, hoặc sở hữu cơ sở dữ liệu: hãy dùng một vai trò thường.`,
    `The application's role ${role} is a superuser, bypasses row level security or owns the database: use a plain role.`,
  );

export const newerSchema = (migrations: string) =>
  refusal(
    `Cơ sở dữ liệu do bản chương trình mới hơn tạo (có ${migrations} mà bản này không biết): hãy cập nhật chương trình.`,
    `The database was made by a newer program (it holds ${migrations}, unknown here): update the program.`,
  );

export const migrationFailed = (name: string, reason: string) =>
  refusal(
    `Bước chuyển đổi ${name} thất bại và đã được hoàn lại (${reason}); dữ liệu không thay đổi.`,
    `The migration ${name} failed and was rolled back (${reason}); nothing was changed.`,
  );

export const administratorExists = () =>
  refusal(
    'Đã có người quản trị: hãy nhờ người đó cấp tài khoản. Người quản trị không đăng nhập được thì nhận mã mới bằng --login với tên đăng nhập của mình.',
    'There is an administrator already: ask them for an account. An administrator who cannot sign in gets a new code by --login with their user name.',
  );

export const nobodyOfThisName = (login: string) =>
  refusal(
    `Tên đăng nhập ${login} đã có người dùng nhưng người này không quản trị đơn vị nào: hãy chọn tên khác.`,
    `Somebody who administers no unit has the user name ${login}: choose another.`,
  );

export const wantedForAdministrator = () =>
  refusal(
    'Cần: --login an.nv --name "Nguyễn Văn An" --unit "Thành phố Đà Nẵng" --kind province|city|ward|commune|organisation [--address https://…]; tên đăng nhập gồm 3 đến 60 chữ, số, . _ -.',
    'Wanted: --login an.nv --name "Nguyễn Văn An" --unit "Thành phố Đà Nẵng" --kind province|city|ward|commune|organisation [--address https://…]; a user name is 3 to 60 letters, digits, . _ -.',
  );

export const wantedForAudit = () =>
  refusal(
    'Chỉ có: --who an.nv, --unit "Phường An Mỹ" (tên hoặc mã số của đơn vị), --action role.give (hoặc phần đầu: role.), --about <mã số người, đơn vị hoặc hồ sơ>, --from 2026-11-01, --to 2026-11-30.',
    'Known are: --who an.nv, --unit "Phường An Mỹ" (a name or the id of a unit), --action role.give (or how it begins: role.), --about <id of a person, unit or record>, --from 2026-11-01, --to 2026-11-30.',
  );

export const resetNeedsYes = () =>
  refusal(
    `DATABASE_URL đang được đặt: nạp lại bản trình diễn sẽ xóa mọi dữ liệu ở đó; nếu đúng ý, hãy thêm --yes.`,
    `DATABASE_URL is set: loading the demo anew deletes everything there; if that is meant, add --yes.`,
  );

export const notTheDemo = () =>
  refusal(
    'Cơ sở dữ liệu đang có dữ liệu thật, không phải bản trình diễn: hãy đặt KEHOACH_MODE=production, hoặc thêm --empty nếu trước đây đã khởi động như vậy. Nếu muốn xóa hết để nạp lại bản trình diễn, hãy thêm --yes vào lệnh nạp lại.',
    'The database holds data that is not the demo: set KEHOACH_MODE=production, or add --empty where it was begun so. If all of it is to be deleted for the demo, add --yes to the command that loads it anew.',
  );
