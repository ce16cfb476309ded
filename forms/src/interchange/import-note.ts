import type { Language } from '../dialect/form.ts';

/** What an import could not keep. Details: see the sentences. A code is never reused or renamed. */
export type ImportNoteCode =
  | 'KEYWORD_DROPPED'
  | 'PROPERTY_DROPPED'
  | 'CONDITION_DROPPED'
  | 'PATTERN_DROPPED'
  | 'RENAMED'
  | 'STORED_AS_TEXT'
  | 'LIMIT_SET'
  | 'OPTIONAL_NOW';

/** One thing the form does not have from the schema it was made from, or has in another way. */
export interface ImportNote {
  code: ImportNoteCode;
  /** JSON pointer into the schema. */
  pointer: string;
  keyword: string;
  /** `from`, `to` of RENAMED; `limit` of LIMIT_SET. */
  details: Readonly<Record<string, string | number>>;
}

const MOST_NOTES = 500;

/** Collects what could not be kept; stops after five hundred. */
export class ImportNotes {
  readonly notes: ImportNote[] = [];

  add(code: ImportNoteCode, pointer: string, keyword: string, details: ImportNote['details'] = {}): void {
    if (this.notes.length < MOST_NOTES) this.notes.push({ code, pointer, keyword, details });
  }
}

type Words = Readonly<Record<string, string>>;

const sentences: Record<Language, Record<ImportNoteCode, (words: Words) => string>> = {
  vi: {
    KEYWORD_DROPPED: ({ place, keyword }) => `${place}: chưa dùng được từ khóa “${keyword}” nên đã bỏ.`,
    PROPERTY_DROPPED: ({ place }) => `${place}: không có kiểu trường phù hợp nên đã bỏ. Hãy tự thêm nếu cần.`,
    CONDITION_DROPPED: ({ place }) => `${place}: điều kiện này biểu mẫu không ghi được nên đã bỏ. Hãy đặt lại.`,
    PATTERN_DROPPED: ({ place }) => `${place}: mẫu kiểm tra quá phức tạp nên đã bỏ.`,
    RENAMED: ({ place, from, to }) => `${place}: tên “${from}” đổi thành “${to}”.`,
    STORED_AS_TEXT: ({ place }) => `${place}: giá trị được lưu dưới dạng chữ để giữ chính xác.`,
    LIMIT_SET: ({ place, keyword, limit }) => `${place}: đặt giới hạn “${keyword}” là ${limit}.`,
    OPTIONAL_NOW: ({ place }) => `${place}: chỉ bắt buộc khi nhóm có dữ liệu nên nay không bắt buộc.`,
  },
  en: {
    KEYWORD_DROPPED: ({ place, keyword }) => `${place}: the keyword "${keyword}" cannot be used and was left out.`,
    PROPERTY_DROPPED: ({ place }) => `${place}: no kind of field fits, so it was left out. Add it by hand if needed.`,
    CONDITION_DROPPED: ({ place }) => `${place}: forms cannot hold this condition, so it was left out. Set it again.`,
    PATTERN_DROPPED: ({ place }) => `${place}: the pattern is too complex and was left out.`,
    RENAMED: ({ place, from, to }) => `${place}: "${from}" is now called "${to}".`,
    STORED_AS_TEXT: ({ place }) => `${place}: values are stored as text, to keep them exact.`,
    LIMIT_SET: ({ place, keyword, limit }) => `${place}: the limit "${keyword}" was set to ${limit}.`,
    OPTIONAL_NOW: ({ place }) => `${place}: was required only inside its object, and is optional now.`,
  },
};

/** What could not be kept, in one sentence, with the place in the schema. */
export function importNoteSentence(note: ImportNote, language: Language): string {
  const details = Object.fromEntries(Object.entries(note.details).map(([name, value]) => [name, String(value)]));
  return sentences[language][note.code]({ ...details, keyword: note.keyword, place: note.pointer || '/' });
}
