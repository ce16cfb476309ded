import { vi } from './vi.ts';
import { fullDate, number } from './write-vi.ts';

/** What is said where figures of earlier years are entered. */
export const viPast = {
  past: {
    title: 'Số liệu năm trước',
    open: 'Nhập số liệu năm trước',
    what: 'Nhập một bảng (đơn vị theo dòng, chỉ tiêu theo cột) của một hay nhiều kỳ năm trước để có số so sánh. Mỗi dòng thành một báo cáo đã duyệt, ghi rõ “nhập từ hồ sơ cũ”; cả bảng rút lại được cùng một lúc.',
    notYours: 'Bạn không nhập được số liệu năm trước',
    notYoursWhy: 'Chỉ người soạn kế hoạch của đơn vị chủ trì nhập được, từ kế hoạch của năm đang làm.',
    nothing: 'Kế hoạch chưa giao biểu mẫu nào bắt buộc nộp',
    nothingWhy: 'Hãy giao biểu mẫu trước, rồi nhập số liệu năm trước theo biểu đó.',
    assignment: 'Kỳ báo cáo và biểu mẫu',
    year: 'Năm của số liệu',
    yearHint: 'Dùng cho những dòng mà bảng không ghi năm.',
    source: 'Nguồn số liệu',
    sourceHint: 'Ví dụ: Báo cáo số 12/BC-MTTQ ngày 10/6/2024.',
    sourceMissing: 'Cần ghi nguồn số liệu.',
    into: (period: string, from: string, to: string, units: number) =>
      `${period}, số liệu từ ${fullDate(from)} đến ${fullDate(to)}: ${number(units)} đơn vị.`,
    newPlan: (year: number) =>
      `Năm ${year} chưa có kế hoạch trên hệ thống; sẽ lập một hồ sơ năm ${year} chỉ để lưu số liệu.`,
    inPlan: (title: string) => `Lưu vào: ${title}.`,
    template: 'Tải bảng mẫu (.xlsx)',
    templateOfYears: (years: number) => `Tải bảng mẫu ${number(years)} năm`,
    templateName: (year: number) => `so-lieu-nam-${year}.xlsx`,
    unit: 'Đơn vị',
    period: 'Kỳ',
    yearHead: 'Năm',
    periods: 'Kỳ số liệu',
    form: 'Biểu mẫu',
    periodOf: (name: string, year: number) =>
      /^(năm)?$/i.test(name) ? `Năm ${year}` : `${name}${/năm$/i.test(name) ? '' : ', năm'} ${year}`,
    cells: 'Dán bảng từ Excel',
    cellsHint:
      'Dòng đầu là tên cột như trong bảng mẫu; cột không có trong biểu mẫu được bỏ qua. Hồ sơ chỉ ghi số tổng thì nhập số tổng; cột của bảng nhập bằng tổng của cột. Bảng có nhiều năm: thêm cột “Năm” (thêm cột “Kỳ” nếu biểu mẫu được giao nhiều kỳ), hoặc ghi năm ở trên, ở dưới hay ngay trong tên cột.',
    noHeading: 'Không thấy cột nào trùng tên chỉ tiêu của biểu mẫu. Hãy dùng tên cột như trong bảng mẫu.',
    unclear: (line: number, text: string) =>
      `Dòng ${number(line)}: không rõ kỳ “${text}”. Hãy ghi năm, ví dụ 2023, hoặc tên kỳ như trong kế hoạch.`,
    tooManyPeriods: (most: number) => `Mỗi lần nhập nhiều nhất ${number(most)} kỳ. Hãy chia bảng ra.`,
    notInVersion: 'Biểu mẫu của kỳ này không có trường này. Hãy để trống ô.',
    noRows: 'Bảng chưa có dòng nào có số liệu.',
    tooMany: (most: number) => `Mỗi lần nhập nhiều nhất ${number(most)} dòng. Hãy chia bảng ra.`,
    preview: 'Đối chiếu',
    back: 'Sửa bảng',
    tableTitle: (period: string) => `Đối chiếu bảng số liệu: ${period}`,
    summary: (ready: number, rows: number, faults: number) =>
      `${number(ready)} trong ${number(rows)} dòng nhập được${faults > 0 ? `; ${number(faults)} ô cần sửa` : ''}.`,
    rate: (name: string) => `Không nhập cột “${name}”: tỷ lệ được tự tính từ các số làm nên nó.`,
    inTable: (name: string, table: string) =>
      `Không nhập cột “${name}”: đây là cột của bảng “${table}”, biểu mẫu không có trường tính tổng của cột này.`,
    total: 'Tự tính khi đủ số; thiếu thì ghi theo hồ sơ',
    differs: (reckoned: string) => `Khác kết quả tính từ các cột khác (${reckoned}). Hãy sửa, hoặc để trống ô này.`,
    notNumber: (name: string) => `Không nhập cột “${name}”: bảng này chỉ nhập số.`,
    unused: (names: string) => `Cột không dùng: ${names}.`,
    sum: 'Cộng các dòng nhập được',
    rows: (rows: number) => `${number(rows)} dòng`,
    line: 'Dòng',
    verdictTitle: 'Đơn vị khớp',
    verdict: {
      READY: 'Khớp',
      UNKNOWN: 'Không có đơn vị này',
      AMBIGUOUS: 'Nhiều đơn vị trùng tên',
      TWICE: 'Trùng dòng trên',
      HAS_REPORT: 'Đã có báo cáo',
    },
    pick: (name: string) => `Đơn vị của dòng “${name}”`,
    leaveOut: 'Bỏ dòng này',
    leftOut: 'Dòng không khớp sẽ được bỏ qua, trừ khi bạn chọn đơn vị.',
    mend: 'Còn ô cần sửa. Hãy bấm “Sửa bảng”, sửa rồi đối chiếu lại.',
    fault: (line: number, column: string, sentence: string) => `Dòng ${number(line)}, cột “${column}”: ${sentence}`,
    nothingReady: 'Không có dòng nào nhập được.',
    enter: (rows: number) => `Nhập ${number(rows)} báo cáo`,
    entered: (reports: number) => `Đã nhập ${number(reports)} báo cáo từ hồ sơ cũ.`,
    changed: 'Dữ liệu vừa thay đổi nên chưa nhập. Hãy đối chiếu lại.',
    batches: 'Các bảng đã nhập',
    noBatches: 'Chưa nhập bảng nào.',
    when: 'Nhập lúc',
    act: 'Thao tác',
    record:
      'Hồ sơ này chỉ giữ số liệu nhập từ hồ sơ cũ để so sánh; không ai phải nộp gì. Đơn vị không có trong bảng được tính là chưa có số liệu.',
    reports: 'Báo cáo',
    takeBack: 'Rút bảng này',
    takeBackOf: (periods: readonly string[]) => `Rút bảng ${periods.join('; ')}`,
    takeBackTitle: 'Rút bảng số liệu đã nhập?',
    takeBackWhat: (reports: number) =>
      `${number(reports)} báo cáo của bảng sẽ không còn được tính vào số liệu. Bản đã nhập vẫn được lưu trong nhật ký.`,
    takenBack: (by: string, at: string) => `Đã rút: ${by}, ${at}`,
    takenBackNow: (reports: number) => `Đã rút bảng gồm ${number(reports)} báo cáo.`,
    kept: (names: string) => `Chưa rút: báo cáo của ${names} đã có người xử lý sau khi nhập.`,
    refusal: {
      NOT_PAST: 'Chỉ nhập được năm trước năm của kế hoạch, khi số liệu của năm đó đã đủ kỳ.',
      PLAN_CLOSED: 'Kế hoạch của năm này đã đóng. Hãy mở lại kế hoạch đó rồi nhập.',
      NOT_ASKED: 'Kế hoạch của năm này không giao biểu mẫu này trong kỳ này.',
      NOT_OWED: 'Chỉ nhập được biểu mẫu mà mọi đơn vị phải nộp một lần trong kỳ.',
      NOT_PUBLISHED: 'Biểu mẫu này chưa công bố phiên bản nào.',
    },
  },
};

Object.assign(vi, viPast);
