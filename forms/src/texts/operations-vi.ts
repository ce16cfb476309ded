import type { OperationSentences } from './operation-sentences.ts';

/** Edits of a form in Vietnamese. A word that is not known is empty. */
export const operationsVi: OperationSentences = {
  operations: {
    addField: ({ title, place }) => `Thêm trường “${title}” vào “${place}”.`,
    moveField: ({ title, place }) => `Chuyển trường “${title}” đến “${place}”.`,
    carryField: ({ title, place }) => `Đưa trường “${title}” đến “${place}”, hỏi thành trường mới.`,
    renameField: ({ title, key }) => `Đổi mã của “${title}” thành ${key}.`,
    retitleField: ({ title, text, english }) => {
      if (!english) return `Đổi tên “${title}” thành “${text}”.`;
      return text ? `Đổi tên tiếng Anh của “${title}” thành “${text}”.` : `Bỏ tên tiếng Anh của “${title}”.`;
    },
    describeField: ({ title, text }) => (text ? `Sửa giải thích của “${title}”.` : `Bỏ giải thích của “${title}”.`),
    setRequired: ({ title, yes }) => (yes ? `“${title}” thành bắt buộc.` : `“${title}” không còn bắt buộc.`),
    removeField: ({ title }) => `Bỏ trường “${title}”.`,
    restoreField: ({ title }) => `Đưa lại trường “${title}”.`,
    duplicateField: ({ title }) => `Nhân bản trường “${title}”.`,
    setSetting: ({ title, setting, value }) =>
      value ? `Đặt “${setting}” của “${title}” thành ${value}.` : `Bỏ “${setting}” của “${title}”.`,
    changeKind: ({ title, kind }) => `Đổi kiểu của “${title}” thành “${kind}”.`,
    splitField: ({ title, into }) => `Tách “${title}” thành ${into}.`,
    mergeFields: ({ titles, title }) => `Gộp ${titles} thành “${title}”.`,
    setCondition: ({ title, titles }) => (titles ? `Chỉ hiện “${title}” tùy theo ${titles}.` : `Luôn hiện “${title}”.`),
    requireWhile: ({ title, titles }) =>
      titles ? `Chỉ bắt buộc “${title}” tùy theo ${titles}.` : `Bỏ điều kiện bắt buộc của “${title}”.`,
    setUi: ({ title }) => `Đổi cách hiện “${title}” trên màn hình.`,
    retitleForm: ({ title, text, part, english }) => {
      const language = english && ' tiếng Anh';
      if (part) return text ? `Sửa mô tả${language} của biểu mẫu.` : `Bỏ mô tả${language} của biểu mẫu.`;
      return title ? `Đổi tên${language} của biểu mẫu thành “${title}”.` : `Bỏ tên${language} của biểu mẫu.`;
    },
    setNumbering: ({ value }) => (value ? `Đánh số câu hỏi ${value}.` : 'Thôi đánh số câu hỏi.'),
    rewriteForm: () => 'Sửa lược đồ của biểu mẫu.',
    pasteFields: ({ titles, from, place }) => `Dán ${titles} từ biểu mẫu “${from}” vào “${place}”.`,
    addSection: ({ title }) => `Thêm mục “${title}”.`,
    removeSection: ({ title }) => `Bỏ mục “${title}”.`,
    moveSection: ({ title }) => `Chuyển chỗ mục “${title}”.`,
    addGroup: ({ title, place }) => `Thêm nhóm “${title}” vào “${place}”.`,
    removeGroup: ({ title }) => `Bỏ nhóm “${title}”, giữ các trường trong nhóm.`,
    moveGroup: ({ title, place }) => `Chuyển nhóm “${title}” đến “${place}”.`,
    addRule: ({ text }) => `Thêm quy tắc kiểm tra: ${text}`,
    editRule: ({ title }) => `Sửa quy tắc kiểm tra: ${title}`,
    removeRule: ({ title }) => `Bỏ quy tắc kiểm tra: ${title}`,
    moveRule: ({ title }) => `Chuyển chỗ quy tắc kiểm tra: ${title}`,
    addCalculation: ({ title, place }) => `Thêm trường tự tính “${title}” vào “${place}”.`,
    editCalculation: ({ title }) => `Sửa công thức của “${title}”.`,
    addChoice: ({ title, text }) => `Thêm lựa chọn “${text}” cho “${title}”.`,
    retitleChoice: ({ title, text }) =>
      text ? `Đổi lựa chọn “${title}” thành “${text}”.` : `Bỏ tên tiếng Anh của lựa chọn “${title}”.`,
    moveChoice: ({ title }) => `Chuyển chỗ lựa chọn “${title}”.`,
    recodeChoice: ({ title, text }) => `Đổi mã của lựa chọn “${title}” thành “${text}”.`,
    removeChoice: ({ title }) => `Xóa lựa chọn “${title}”.`,
    retireChoice: ({ title, into }) =>
      into ? `Ngừng dùng lựa chọn “${title}”, gộp vào ${into}.` : `Ngừng dùng lựa chọn “${title}”.`,
    restoreChoice: ({ title }) => `Dùng lại lựa chọn “${title}”.`,
    setAliases: ({ title }) => `Sửa các cách viết khác của lựa chọn “${title}”.`,
    useCodeList: ({ title, list }) => `Dùng danh mục “${list}” cho “${title}”.`,
    detachCodeList: ({ title }) => `“${title}” thôi dùng danh mục chung, giữ các lựa chọn riêng.`,
    updateCodeList: ({ list, version }) => `Cập nhật danh mục “${list}” lên phiên bản ${version}.`,
    several: ({ count }) => `Thực hiện ${count} thay đổi cùng lúc.`,
    revert: ({ count }) => (count === '0' ? 'Hoàn tác thay đổi trước.' : `Quay lại trước ${count} bước gần nhất.`),
  },
  problems: {
    FORM_INVALID: ({ issues }) => `Biểu mẫu có lỗi, hãy sửa trước: ${issues}`,
    OPERATION_UNKNOWN: () => 'Không có thao tác này. Hãy tải lại trang.',
    OPERATION_INVALID: ({ member }) => `Thao tác thiếu hoặc sai “${member}”. Hãy nhập lại.`,
    FIELD_UNKNOWN: () => 'Trường này không còn trong biểu mẫu. Hãy tải lại để xem bản mới nhất.',
    SECTION_UNKNOWN: () => 'Mục này không còn trong biểu mẫu. Hãy chọn mục khác.',
    SECTION_NOT_EMPTY: () => 'Mục này còn trường. Hãy chuyển hết trường sang mục khác rồi bỏ.',
    GROUP_UNKNOWN: () => 'Nhóm này không còn trong biểu mẫu. Hãy tải lại để xem bản mới nhất.',
    RULE_UNKNOWN: () => 'Quy tắc này không còn trong biểu mẫu. Hãy tải lại để xem bản mới nhất.',
    CHOICE_UNKNOWN: () => 'Lựa chọn này không có ở đây. Hãy chọn lại.',
    CODE_LIST_UNKNOWN: () => 'Biểu mẫu không dùng danh mục này. Hãy chọn danh mục khác.',
    CODE_LIST_SHARED: ({ title, list }) =>
      `“${title}” dùng danh mục chung “${list}”. Hãy cập nhật danh mục, hoặc tách trường khỏi danh mục.`,
    CODE_LIST_OLDER: ({ list, known }) =>
      `Biểu mẫu đã có phiên bản ${known} của danh mục “${list}”. Hãy chọn phiên bản mới hơn.`,
    CODE_LIST_LOSES: ({ list, titles }) =>
      `Phiên bản mới của danh mục “${list}” làm mất ${titles}. Hãy giữ lại hoặc ghi là ngừng dùng.`,
    CHOICE_IN_USE: ({ uses }) => `Lựa chọn còn được dùng ở: ${uses}. Hãy sửa những chỗ đó trước.`,
    CHOICE_PUBLISHED: ({ title }) =>
      `“${title}” đã có trong phiên bản đã công bố nên không xóa, không đổi mã được. Hãy ngừng dùng lựa chọn này.`,
    LAST_CHOICE: ({ title }) => `“${title}” cần ít nhất một lựa chọn. Hãy thêm lựa chọn khác rồi xóa.`,
    KEY_TAKEN: ({ key }) =>
      key ? `Mã “${key}” đã có. Hãy đặt mã khác.` : 'Mã này làm đổi nghĩa một quy tắc. Hãy đặt mã khác.',
    KEY_INVALID: ({ key }) => `Không dùng được mã “${key}”. Hãy dùng chữ không dấu, bắt đầu bằng chữ thường.`,
    ID_TAKEN: () => 'Mã định danh đã được dùng. Hãy làm lại để có mã mới.',
    FIELD_IN_USE: ({ uses }) => `Trường còn được dùng ở: ${uses}. Hãy sửa những chỗ đó trước.`,
    PLACE_INVALID: ({ title }) =>
      title ? `“${title}” không đặt được ở đây. Hãy chọn chỗ khác.` : 'Không đặt được ở đây. Hãy chọn chỗ khác.',
    KIND_REFUSED: ({ title, kind }) => `Không làm được với “${title}” vì kiểu “${kind}”. Hãy chọn kiểu khác.`,
    SETTING_REFUSED: ({ title, setting }) => `“${title}” không có thiết đặt “${setting}”.`,
    MONEY_IN_DONG: ({ title, unit }) =>
      `“${title}” là số tiền, luôn tính bằng đồng. Muốn nhập theo “${unit}”, hãy dùng kiểu “Số thập phân” với đơn vị đó.`,
    PARTS_INVALID: ({ title, least }) =>
      title
        ? `“${title}” cần các trường mà nó đọc. Hãy chọn cả các trường đó.`
        : `Hãy chọn ít nhất ${least || '2'} trường.`,
    FIELDS_DIFFER: ({ titles, setting }) => `${titles} khác nhau về “${setting}”. Hãy sửa cho giống nhau rồi gộp.`,
    CONDITION_CIRCLE: ({ titles }) => `Điều kiện hiện phụ thuộc vòng tròn: ${titles}. Hãy bỏ một điều kiện.`,
    EXPRESSION_INVALID: ({ problems }) => `Công thức chưa đúng. ${problems || 'Hãy sửa công thức.'}`,
    CHANGED_SINCE: ({ title }) =>
      title
        ? `“${title}” đã được người khác sửa khác đi. Hãy xem lại rồi sửa tiếp.`
        : 'Chỗ này đã được sửa lại sau đó, không hoàn tác được.',
    RESULT_INVALID: ({ issues }) => `Không làm được. ${issues || 'Hãy nhập tên.'}`,
  },
  notes: {
    CONDITION_LEFT: ({ title, titles }) =>
      `“${title}” không mang theo điều kiện theo ${titles}, nên không còn bắt buộc theo điều kiện đó.`,
  },
  notComparable: 'Trường có mã mới: số liệu các kỳ trước không so sánh được.',
  index: ({ number }) => `Thay đổi thứ ${number}: `,
};
