import { vi, type ProblemSentences } from './vi.ts';
import { number } from './write-vi.ts';

/** What the explorer says. */
export const viFigures = {
  figures: {
    title: 'Số liệu',
    intro: 'Cộng, đếm, so sánh số liệu báo cáo. Mỗi kết quả nói rõ đơn vị nào còn thiếu.',
    plan: 'Kế hoạch',
    allPlans: 'Tất cả các năm',
    series: 'Kỳ báo cáo',
    allSeries: 'Mọi kỳ',
    measures: 'Chỉ tiêu',
    addMeasure: 'Thêm chỉ tiêu',
    removeMeasure: (title: string) => `Bỏ chỉ tiêu ${title}`,
    measureLabel: (number: number) => `Chỉ tiêu ${number}`,
    functionLabel: 'Phép tính',
    groupBy: 'Nhóm theo',
    counted: 'Báo cáo được tính',
    placement: 'Đơn vị',
    chart: 'Biểu đồ',
    table: 'Bảng số liệu',
    question: 'Câu hỏi',
    searchMeasure: 'Tìm chỉ tiêu',
    function: {
      SUM: 'Tổng',
      AVERAGE: 'Trung bình',
      COUNT: 'Số báo cáo có số',
      MINIMUM: 'Nhỏ nhất',
      MAXIMUM: 'Lớn nhất',
      DISTINCT: 'Số giá trị khác nhau',
      RATIO: 'Tỷ lệ',
      LATEST: 'Số mới nhất',
      CUMULATIVE: 'Lũy kế từ đầu năm',
      QUANTILE: 'Phân vị',
      DISTRIBUTION: 'Phân bố',
      PERCENT_OF_TARGET: 'Tỷ lệ đạt chỉ tiêu giao (%)',
    },
    dimension: {
      UNIT: 'Đơn vị',
      UNIT_KIND: 'Loại đơn vị',
      UNIT_LINE: 'Hệ thống tổ chức',
      UNIT_ABOVE: 'Đơn vị cấp trên',
      CITY: 'Thành phố',
      PROVINCE: 'Tỉnh',
      PERIOD: 'Kỳ',
      PERIOD_SERIES: 'Loại kỳ',
      YEAR: 'Năm',
      PLAN: 'Kế hoạch',
      FORM: 'Biểu mẫu',
      FORM_VERSION: 'Phiên bản',
      STATE: 'Trạng thái',
      ANSWER: 'Câu trả lời',
    },
    countedChoice: { ACCEPTED: 'Chỉ báo cáo đã duyệt', SUBMITTED: 'Cả báo cáo đã nộp, chưa duyệt' },
    placementChoice: { AS_REPORTED: 'Theo đơn vị lúc báo cáo', RECAST: 'Quy về đơn vị hiện nay' },
    total: 'Tổng cộng',
    inexact: 'Có đơn vị bị chia mà chưa có tỷ lệ; kết quả quy về đơn vị hiện nay chỉ là gần đúng.',
    noMeasure: 'Chọn ít nhất một chỉ tiêu để xem số liệu.',
    emptyTitle: 'Chưa có số liệu',
    empty: 'Chưa có báo cáo nào được tính cho câu hỏi này. Thử tính cả báo cáo đã nộp, chưa duyệt, hoặc chọn kỳ khác.',
    query: 'Xem truy vấn GraphQL',
    hideQuery: 'Ẩn truy vấn GraphQL',
    queryHint: 'Đúng truy vấn và biến mà màn hình này vừa gửi. Sao chép để chạy ở nơi khác.',
    requestBody: 'Thân yêu cầu JSON',
    copyBody: 'Sao chép thân yêu cầu JSON',
    curl: 'Lệnh curl',
    curlHint:
      'Phải đăng nhập trước: thay YOUR_SESSION bằng giá trị cookie kehoach_session (hoặc __Host-kehoach_session) của phiên làm việc (xem trong công cụ dành cho nhà phát triển của trình duyệt).',
    copyCurl: 'Sao chép lệnh curl',
    selectedInstead: 'Trình duyệt không cho sao chép ở đây. Đoạn văn bản đã được chọn; bấm Ctrl+C (⌘C) để sao chép.',
    coverageColumn: 'Đã nộp / phải nộp',
    chartLabel: (measure: string, groups: string) =>
      `Biểu đồ ${measure} theo ${groups}. Bảng bên dưới có cùng số liệu.`,
    incompleteYears: (years: readonly string[]) =>
      `Năm ${years.join(', ')} chưa đủ báo cáo: con số còn thay đổi, chưa so với năm khác được.`,
    more: (count: number) => `Còn nhóm chưa hiện; tổng số ${number(count)} nhóm.`,
    seriesName: {
      'half-year': '6 tháng đầu năm',
      halfYear: '6 tháng đầu năm',
      annual: 'Cả năm',
      year: 'Cả năm',
    } as Record<string, string>,
    noneSubmitted: 'Không có số',
    notAccepted: 'Chưa duyệt',
    noTotal: 'Không có dòng tổng cộng.',
    refusedTitle: 'Không gộp theo cách này được',
    useInstead: {
      numeratorAndDenominator: 'Dùng phép tính “Tỷ lệ”',
      groupByUnit: 'Nhóm thêm theo đơn vị',
      groupByPeriod: 'Nhóm thêm theo kỳ',
      groupByYear: 'Nhóm thêm theo năm',
      maximum: 'Dùng phép tính “Lớn nhất”',
      sum: 'Dùng phép tính “Tổng”',
      latest: 'Dùng phép tính “Số mới nhất”',
    } as Record<string, string>,
  },
};

const problems: Partial<ProblemSentences> = {
  MEASURE_NOT_COMBINABLE: (d) =>
    [
      {
        ratio: 'Tỷ lệ không cộng lại được.',
        notOverUnits: 'Chỉ tiêu này không cộng qua các đơn vị được.',
        notOverTime: 'Chỉ tiêu này không cộng qua các kỳ được: mỗi kỳ là số có tại một thời điểm.',
        notOverYears: 'Chỉ tiêu này không cộng qua các năm được.',
        mixedBasis:
          'Các biểu mẫu tính chỉ tiêu này theo cách khác nhau (trong kỳ, lũy kế, tại thời điểm) nên không gộp được.',
        overlappingPeriods: 'Các kỳ chồng lên nhau; cộng lại sẽ tính một việc hai lần.',
        notLatest: 'Đây là số phát sinh trong kỳ, không có số mới nhất.',
        notCumulative: 'Đây là số có tại một thời điểm, không lũy kế được.',
        notDivided: 'Chỉ tiêu này không phải là tỷ lệ.',
        ofTargets: 'Chỉ tiêu được giao cho đơn vị và kỳ, không theo biểu mẫu, trạng thái hay câu trả lời.',
      }[String(d['reason'])] ?? 'Chỉ tiêu này không gộp theo cách đó được.',
      {
        numeratorAndDenominator: 'Hãy dùng phép tính “Tỷ lệ”: cộng riêng tử số và mẫu số rồi chia.',
        sum: 'Hãy dùng phép tính “Tổng”.',
        latest: 'Hãy dùng phép tính “Số mới nhất”.',
        unitsAndPeriods: 'Hãy nhóm và lọc theo đơn vị, kỳ, năm hoặc kế hoạch.',
        over: 'Hãy nêu chỉ tiêu để chia.',
        groupByUnit: 'Hãy xem theo từng đơn vị.',
        groupByPeriod: 'Hãy xem theo từng kỳ, hoặc chọn một loại kỳ.',
        groupByYear: 'Hãy xem theo từng năm, hoặc chọn kế hoạch của một năm.',
        maximum: 'Hãy dùng phép tính “Lớn nhất”.',
      }[String(d['use'])] ?? 'Hãy chọn phép tính khác.',
    ].join(' '),
  FIGURES_TOO_COSTLY: (d) =>
    [
      `Câu hỏi phải đọc khoảng ${number(Number(d['reports']))} báo cáo, quá lâu để trả lời.`,
      {
        oneYear: 'Hãy hỏi từng năm.',
        onePeriod: 'Hãy hỏi từng kỳ.',
        fewerUnits: 'Hãy hỏi từng đơn vị cấp trên.',
      }[String(d['use'])] ?? '',
      'Tổng theo tỉnh, thành phố, không kèm điều kiện, thì được trả lời ngay.',
    ].join(' '),
  MEASURE_UNKNOWN: () => 'Chỉ tiêu này chưa có số liệu.',
};

Object.assign(vi, viFigures);
Object.assign(vi.problem, problems);
