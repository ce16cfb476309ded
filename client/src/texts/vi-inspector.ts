import { number } from './write-vi.ts';

/** The Vietnamese sentences of what may be set of a field, a rule or a calculation. */
export const viInspector = {
  definitionEnglish: 'Giải thích bằng tiếng Anh',
  noteText: 'Nội dung ghi chú',
  noteTextHint: 'Chỉ để đọc: người nhập thấy đoạn này và không phải trả lời.',
  partEnglish: { numerator: 'Tên tiếng Anh của số đạt', denominator: 'Tên tiếng Anh của tổng số' },
  partLimit: (setting: string, part: string) => `${setting}: ${part}`,
  shownAs: (example: string) =>
    `Người nhập thấy số viết như ${example}. Gõ được cả dạng có hoặc không có dấu chấm hàng nghìn.`,
  notYet: {
    file: 'Biểu mẫu đã nhận tên, loại và số lượng tệp. Chưa gửi được tệp qua hệ thống: người nhập được hướng dẫn nộp kèm ngoài hệ thống, nên đừng đặt trường này là bắt buộc.',
    'exemplar-reference':
      'Chưa tra cứu được mô hình, điển hình trong hệ thống nên người nhập chưa chọn được; đừng đặt trường này là bắt buộc.',
  } as Record<string, string>,
  isRate: 'Đây là tỷ lệ (cộng tử và mẫu của các đơn vị rồi mới chia)',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  ratioHint: 'Chọn trong các số mà công thức đang dùng.',
  ratioIncomplete: 'Hãy chọn cả tử số và mẫu số, là hai số mà công thức đang dùng.',
  isRatio: 'Cộng tử số và mẫu số của các đơn vị rồi mới chia, vì trường này là tỷ lệ.',
  scale: 'Số chữ số sau dấu phẩy',
  scaleHint: 'Kết quả được làm tròn đến chừng ấy chữ số.',
  scaleUsual: (places: number) => `Như thường lệ (${number(places)})`,
  kindPicked: 'Trường để so sánh',
  whenKind: { shown: 'Hiện khi', required: 'Bắt buộc khi' },
  value: 'Giá trị',
  orValue: 'Hoặc giá trị',
  addValue: 'Hoặc thêm giá trị',
  removeValue: (value: string) => `Bỏ giá trị ${value}`,
  dateHint: 'Ngày, ví dụ 05/6/2025',
  joined:
    'Mọi điều kiện phải cùng đúng. Trong một điều kiện, đúng một trong các giá trị là đủ. Trường chưa trả lời thì chưa đúng.',
  cannotDecide:
    'Chọn nhiều, bảng, tỷ lệ, tệp và mục tự tính chưa dùng để đặt điều kiện được; hãy thêm một trường Có / Không.',
  testIncomplete:
    'Hãy chọn hoặc nhập đủ giá trị: số nguyên cho số và tiền, số viết bằng chữ số cho số thập phân, ngày có thật cho ngày.',
  requiredWhile: 'Bắt buộc có điều kiện',
  notRequiredWhile: 'Không có điều kiện nào làm trường này thành bắt buộc.',
  addRequiredWhile: 'Bắt buộc khi…',
  neverRequired: 'Thôi bắt buộc theo điều kiện',
  alwaysRequired: 'Trường này luôn bắt buộc khi hiện. Bỏ dấu “Bắt buộc” để đặt điều kiện.',
  nothing: 'Không phát sinh',
  nothingHint: (title: string) =>
    `Thêm một câu hỏi Có / Không ở đầu “${title}”. Trả lời Không là không phát sinh: các trường còn lại không hiện, không tính là 0 và không bị coi là bỏ trống.`,
  nothingQuestion: 'Câu hỏi đầu nhóm',
  nothingUsual: (title: string) => `Có phát sinh: ${title}`,
  addNothing: 'Cho phép không phát sinh',
  nothingBy: (question: string) => `Không phát sinh khi “${question}” là Không.`,
  dropNothing: 'Thôi hỏi có phát sinh',
  governs: (titles: readonly string[]) =>
    titles.length === 0
      ? 'Chưa có trường nào hiện theo câu trả lời này.'
      : `Trả lời Không là không phát sinh: ${titles.map((title) => `“${title}”`).join(', ')}.`,
  earlierField: 'một trường của phiên bản trước',
  lineage: {
    sumOf: (titles: string) => `Gộp từ ${titles}. Số liệu các kỳ trước của các trường đó được cộng lại để so sánh.`,
    partOf: (titles: string) =>
      `Tách từ ${titles}. Các kỳ trước chỉ có số chung; cộng các phần lại thì so sánh được với số đó.`,
    notComparable: (titles: string) => `Thay cho ${titles}. Số liệu các kỳ trước không so sánh được.`,
  },
  split: 'Tách trường',
  splitAdds: (title: string) =>
    `Số liệu các kỳ trước của “${title}” giữ nguyên và không chia ra được: năm trước chỉ có số chung. Cộng các phần lại thì so sánh được với số cũ; công thức và quy tắc đang đọc “${title}” sẽ đọc tổng các phần.`,
  splitApart: (title: string) =>
    `Số liệu các kỳ trước của “${title}” giữ nguyên ở trường cũ. Các phần mới bắt đầu từ phiên bản này, không cộng lại thành số cũ được.`,
  splitPart: (at: number) => `Tên phần ${at}`,
  addPart: 'Thêm phần',
  dropPart: (at: number) => `Bỏ phần ${at}`,
  merge: 'Gộp trường',
  noMergeable:
    'Chưa có số nào gộp được với trường này: cần số cùng loại, cùng đơn vị tính, cùng cách tính và cộng, cùng điều kiện hiện.',
  mergeWith: (title: string) => `Gộp “${title}” với`,
  mergeChoose: 'Hãy chọn ít nhất một trường để gộp.',
  mergedTitle: 'Tên trường sau khi gộp',
  mergeAdds: (titles: string) =>
    `Năm trước của trường mới là tổng của ${titles}, khi báo cáo có đủ các số đó. Số liệu riêng từng trường các kỳ trước vẫn giữ nguyên.`,
};
