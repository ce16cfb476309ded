import { vi } from './vi.ts';
import { fullDate, number } from './write-vi.ts';

/** What a unit is told of plans it is asked about, and what the office is told of them before it issues one. */
export const viConsulting = {
  consulting: {
    title: 'Kế hoạch xin ý kiến đơn vị',
    plan: (year: number, title: string) => `Kế hoạch năm ${year}: ${title}`,
    news: {
      ASKED: 'Văn phòng xin ý kiến đơn vị về dự thảo kế hoạch này.',
      REPLIED: 'Văn phòng đã trả lời ý kiến của đơn vị.',
      EDITED: 'Dự thảo đã được sửa sau khi đơn vị trả lời. Đơn vị có thể đọc lại và đổi ý kiến.',
      ISSUED: 'Kế hoạch đơn vị chưa thống nhất đã được ban hành. Hãy đọc bản ban hành.',
    },
    by: (day: string) => `Trả lời đến hết ${fullDate(day)}`,
    late: (days: number) => `quá hạn ${number(days)} ngày`,
    left: (days: number) => (days === 0 ? 'hôm nay là ngày cuối' : `còn ${number(days)} ngày`),
    own: (reason: string) => `Ý kiến của đơn vị: ${reason}`,
    office: 'Văn phòng',
    said: (text: string) => `Văn phòng: ${text}`,
    answer: 'Đọc và trả lời',
    read: 'Mở kế hoạch',
    seen: 'Đã xem',
    seenBy: (when: string, who: string) => `Đơn vị đã xem: ${when}, ${who}`,
    actionOn: (action: string, plan: string, unit: string) => `${action}: ${plan}, ${unit}`,
    answerBy: 'Trả lời đến hết ngày',
    answerByHint: 'Các đơn vị thấy ngày này trong “Việc phải nộp”. Để trống nếu không đặt hạn.',
    pastDay: 'Ngày này đã qua.',
    before: 'Trước khi ban hành',
    asks: (reports: number) => `Các đơn vị sẽ phải nộp ${number(reports)} báo cáo.`,
    tasks: (given: number, all: number) =>
      given === 0
        ? `Chưa giao nhiệm vụ nào trong ${number(all)} nhiệm vụ cho đơn vị; ban hành rồi vẫn giao được.`
        : `${number(given)}/${number(all)} nhiệm vụ sẽ được giao cho đơn vị.`,
    asksNobody: 'Ban hành lúc này thì không đơn vị nào phải nộp báo cáo nào.',
    nothingAssigned: 'Kế hoạch chưa giao biểu mẫu nào cho kỳ nào, nên chưa ban hành được. Hãy giao báo cáo trước.',
    emptyPeriod: (period: string) => `Chưa giao biểu mẫu nào cho kỳ ${period}: không đơn vị nào phải nộp.`,
    why: {
      OPTIONAL: (what: string) => `${what}: không bắt buộc, đơn vị nộp nếu muốn.`,
      NO_UNITS: (what: string, day: string, office: string) =>
        `${what}: vào ngày ${fullDate(day)} không có đơn vị nào dưới ${office}. Xem lại kỳ báo cáo, hoặc ngày các đơn vị bắt đầu có.`,
      NONE_MEANT: (what: string, day: string, office: string) =>
        `${what}: vào ngày ${fullDate(day)} dưới ${office} không có đơn vị nào thuộc diện được chọn. Xem lại các đơn vị được giao.`,
    },
    silent: (count: number) => `${number(count)} đơn vị chưa trả lời:`,
    objecting: (count: number) => `${number(count)} đơn vị chưa thống nhất:`,
    objection: (unit: string, reason: string) => `${unit}: ${reason}`,
    edited: (count: number) => `${number(count)} đơn vị trả lời trước khi dự thảo được sửa.`,
    allAgreed: (count: number) =>
      count === 1 ? 'Đơn vị được hỏi đã thống nhất.' : `Cả ${number(count)} đơn vị được hỏi đã thống nhất.`,
    stillIssues: 'Vẫn ban hành được; ý kiến của các đơn vị được giữ cùng kế hoạch.',
  },
};

Object.assign(vi, viConsulting);
