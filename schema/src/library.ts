/**
 * What the office keeps to use in many forms: an indicator [chỉ tiêu thống kê] is a shared meaning of figures; a code
 * list [danh mục] is shared, versioned choices; a group [nhóm trường] is fields to be inserted together.
 */
export const LibraryKind = { INDICATOR: 'indicator', CODE_LIST: 'codeList', GROUP: 'group' } as const;
export type LibraryKind = (typeof LibraryKind)[keyof typeof LibraryKind];
