import { number } from './write-vi.ts';

/** What the name of a field says of it beside what it is called. */
export interface Named {
  title: string;
  required: boolean;
  choices: readonly string[];
  unit: string | null;
  least: number | null;
}

/** The Vietnamese sentences of what may be set of a field, a rule or a calculation. */
export const viInspector = {
  added: (title: string) => `Đã thêm “${title}”.`,
  addedSeveral: (count: number) => `Đã thêm ${number(count)} trường.`,
  sameTitle: (title: string) => `Ở đây đã có trường tên “${title}”. Đặt tên khác thì dễ phân biệt hơn.`,
  pasteColumns: 'Dán được cả hàng tiêu đề từ Excel: mỗi ô một cột.',
  tableNamedAs: (title: string) => `Để trống thì bảng lấy tên của mục: “${title}”.`,
  pasteFields: 'Dán được nhiều dòng từ Word: mỗi dòng một trường.',
  namedAs: ({ title, required, choices, unit, least }: Named) => {
    const said = [
      required && 'bắt buộc',
      choices.length > 0 && `${number(choices.length)} lựa chọn`,
      unit && `đơn vị tính: ${unit}`,
      least !== null && `ít nhất ${number(least)}`,
    ].filter(Boolean);
    return `Sẽ thêm “${title}”${said.length > 0 ? ` (${said.join('; ')})` : ''}.`;
  },
  choicesHint: 'Mỗi dòng một lựa chọn; dán được nhiều dòng từ Word, Excel. Ctrl+Enter để thêm.',
  definitionEnglish: 'Giải thích bằng tiếng Anh',
  noteText: 'Nội dung ghi chú',
  noteTextHint: 'Chỉ để đọc: người nhập thấy đoạn này và không phải trả lời.',
  partEnglish: { numerator: 'Tên tiếng Anh của số đạt', denominator: 'Tên tiếng Anh của tổng số' },
  partLimit: (setting: string, part: string) => `${setting}: ${part}`,
  shownAs: (example: string) =>
    `Người nhập thấy số viết như ${example}. Gõ được cả dạng có hoặc không có dấu chấm hàng nghìn.`,
  notYet: {
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
  scaleHint: 'Kết quả được làm tròn đến số chữ số này.',
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
    'Chọn nhiều, bảng, tỷ lệ, tệp chưa dùng để đặt điều kiện được; trường tự tính thì được khi nó là đạt hay chưa đạt, xét một trường với một giá trị. Ngoài ra, hãy thêm một trường Có / Không.',
  metOrNot: (title: string, isMet: boolean) => `${title}: ${isMet ? 'đạt' : 'chưa đạt'}`,
  metBy: (title: string, isMet: boolean, source: string) =>
    `“${title}” ${isMet ? 'đạt' : 'chưa đạt'}: xét theo câu trả lời ở “${source}”; để trống thì chưa đúng. Nếu sửa cách tính thì đặt lại điều kiện này.`,
  testIncomplete:
    'Hãy chọn hoặc nhập đủ giá trị: số nguyên cho số và tiền, số viết bằng chữ số cho số thập phân, ngày có thật cho ngày.',
  requiredWhile: 'Bắt buộc có điều kiện',
  notRequiredWhile: 'Không có điều kiện nào làm trường này thành bắt buộc.',
  addRequiredWhile: 'Bắt buộc khi…',
  notSaved: 'Có phần chưa lưu',
  textNotSaved: 'Nội dung trong ô này chưa lưu được.',
  backToSavedText: 'Lấy lại nội dung đã lưu',
  conditionNotSaved: 'Chưa có hiệu lực: hãy chọn hoặc nhập đủ giá trị cho điều kiện.',
  formulaNotSaved: 'Công thức chưa đúng nên chưa lưu. Phần đang viết vẫn còn ở đây.',
  computeInstead: 'Tự tính từ bảng, từ trường khác…',
  computeHint:
    'Máy tính thay cho người nhập; tên, số và chỗ của trường giữ nguyên. Giới hạn và điều kiện hiện của trường thì bỏ.',
  compute: 'Chuyển thành trường tự tính',
  computeInUse: 'Chưa chuyển được: trường đang được dùng ở chỗ khác. Bỏ những chỗ này trước rồi đặt lại sau.',
  formulaSavesItself: 'Công thức đúng thì tự lưu.',
  backToSaved: 'Lấy lại công thức đã lưu',
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
  dayLimit: { notBefore: 'Không trước ngày', notAfter: 'Không sau ngày' },
  dayLimitHint: 'Chọn thì thành một quy tắc kiểm tra; câu báo sửa được ở phần “Quy tắc kiểm tra”.',
  noOtherDay: 'Muốn so với ngày khác thì thêm một trường ngày nữa.',
  moreTexts: 'Tiếng Anh và mã trường',
  split: 'Tách trường',
  splitAdds: (title: string) =>
    `Số liệu các kỳ trước của “${title}” giữ nguyên và không chia ra được: năm trước chỉ có số chung. Cộng các phần lại thì so sánh được với số cũ; công thức và quy tắc đang đọc “${title}” sẽ đọc tổng các phần. Chỗ nào không đọc tổng được thì được nêu tên để sửa trước.`,
  splitApart: (title: string) =>
    `Số liệu các kỳ trước của “${title}” giữ nguyên ở trường cũ. Các phần mới bắt đầu từ phiên bản này, không cộng lại thành số cũ được. Công thức, quy tắc, điều kiện còn đọc trường này được nêu tên để sửa trước.`,
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
  operandGroup: {
    column: 'Cột của dòng đang xét',
    field: 'Trường',
    calculation: 'Trường tự tính',
    total: 'Tổng cột, số dòng của bảng',
    figure: 'Kỳ trước, cùng kỳ năm trước, chỉ tiêu giao',
    context: 'Ngày và năm',
  },
  compared: 'Số hoặc trường',
  comparedWith: 'So với',
  anotherField: 'Trường khác',
  aValue: 'Một giá trị',
  withWhat: 'Trường để so',
  valueWrong: { number: 'Hãy nhập một số.', date: 'Hãy nhập một ngày có thật, ví dụ 05/6/2025.' },
  comparator: {
    number: {
      '>=': 'không nhỏ hơn',
      '<=': 'không lớn hơn',
      '>': 'lớn hơn',
      '<': 'nhỏ hơn',
      '==': 'bằng',
      '!=': 'khác',
      has: 'đã nhập',
      blank: 'để trống',
    },
    date: {
      '>=': 'không trước',
      '<=': 'không sau',
      '>': 'sau',
      '<': 'trước',
      '==': 'là ngày',
      '!=': 'khác ngày',
      has: 'đã nhập',
      blank: 'để trống',
    },
    other: {
      '>=': 'không nhỏ hơn',
      '<=': 'không lớn hơn',
      '>': 'lớn hơn',
      '<': 'nhỏ hơn',
      '==': 'là',
      '!=': 'không phải là',
      has: 'đã nhập',
      blank: 'để trống',
    },
  },
  and: 'và',
  or: 'hoặc',
  addAnd: 'Và điều nữa',
  addOr: 'Hoặc điều khác',
  onlyWhen: 'Chỉ kiểm tra khi',
  addOnlyWhen: 'Chỉ kiểm tra khi…',
  removeComparison: 'Bỏ so sánh này',
  beyondMenus: 'Quy tắc này viết bằng biểu thức nên chưa hiện được thành các ô chọn. Sửa ở biểu thức bên dưới.',
  mend: (from: string, to: string) => `Sửa ${from} thành ${to}`,
  seeExpression: 'Xem, tự viết công thức',
  computedAs: 'Cách tính',
  ownExpression: 'Tự viết biểu thức',
  way: {
    sum: 'Tổng của các số (thiếu một số thì để trống)',
    sumOfKnown: 'Tổng của các số đã nhập (bỏ qua ô trống)',
    difference: 'Hiệu của hai số',
    balance: 'Số đang có, cộng thêm, trừ đi',
    percent: 'Phần trăm của một số trên số khác',
    column: 'Tổng cột của bảng',
    rows: 'Số dòng của bảng',
    rowsWhere: 'Số dòng của bảng có giá trị đã chọn',
    sincePrevious: 'Tăng, giảm so với kỳ trước',
    sinceLastYear: 'Tăng, giảm so với cùng kỳ năm trước',
    growthPrevious: 'Phần trăm tăng, giảm so với kỳ trước',
    growthLastYear: 'Phần trăm tăng, giảm so với cùng kỳ năm trước',
    ofTarget: 'Phần trăm thực hiện chỉ tiêu giao',
    met: 'Đạt hay chưa đạt (cộng lại là số đơn vị đạt)',
  },
  operandOf: (way: string, at: number) =>
    ({
      sum: `Số hạng ${at + 1}`,
      sumOfKnown: `Số hạng ${at + 1}`,
      difference: at === 0 ? 'Số bị trừ' : 'Trừ đi',
      balance: ['Số đang có', 'Cộng thêm', 'Trừ đi'][at],
      percent: at === 0 ? 'Phần' : 'Trên tổng',
      column: 'Cột',
      rows: 'Bảng',
    })[way] ?? 'Số',
  metWhen: 'Đạt khi',
  metHint:
    'Cộng các đơn vị lại thì ra số đơn vị đạt. Khi so một trường với một giá trị, trường tự tính này còn dùng để đặt điều kiện hiện.',
  countedBy: 'Bảng và cột',
  countedValue: 'Đếm các dòng có giá trị',
  addTerm: 'Thêm số hạng',
  dropTerm: (at: number) => `Bỏ số hạng ${at}`,
  trial: 'Thử với số',
  trialHint: 'Nhập số ví dụ để xem kết quả; không lưu lại. Số 0 là có số và bằng không; ô trống là chưa có số.',
  trialList: 'Mỗi dòng một giá trị, cách nhau bằng dấu chấm phẩy, ví dụ 3; 5; 2',
  trialPercent: 'Số đạt trên tổng số, ví dụ 12/15',
  trialRows: 'Số dòng của bảng',
  trialWrong: 'Chưa đọc được giá trị này; đang coi như để trống.',
  trialLeftBlank: '(để trống)',
  trialNone: 'Chưa tính được: biểu thức chưa đúng hoặc số quá lớn.',
  trialBlank:
    'Kết quả: để trống, vì có ô trống mà phép tính cần, hoặc chia cho 0. Với quy tắc thì chưa xét, không báo gì.',
  trialHolds: 'Kết quả: đúng, không báo gì.',
  trialFails: 'Kết quả: sai, câu báo sẽ hiện.',
  trialGives: (value: string) => `Kết quả: ${value}`,
  trialMet: (isMet: boolean) => `Kết quả: ${isMet ? 'đạt' : 'chưa đạt'}`,
  moreOf: 'Chi tiết',
  moreOfChoice: (title: string) => `Chi tiết của “${title}”`,
  aliases: 'Cách viết khác',
  aliasesHint: (code: string) =>
    `Cách nhau bằng dấu chấm phẩy; để nhận ra khi nhập từ Excel. Mã của mục: ${code}, không đổi.`,
  pickIndicator: 'Chọn trong thư viện',
  pickList: 'Dùng danh mục của thư viện',
  insertGroup: 'Chèn nhóm từ thư viện',
  saveToLibrary: 'Lưu vào thư viện',
};
