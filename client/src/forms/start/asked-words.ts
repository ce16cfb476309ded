import { matchingKey, type Kind } from '@ke-hoach/forms';
import { guessKind } from './guess-kind.ts';

/** Words in brackets that say of what kind a field is. */
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^chon mot$|^chon 1$/, 'choice'],
  [/^chon nhieu|^chon (?:mot|1) hoac nhieu/, 'many-choices'],
  [/^(?:co ?\/ ?khong|dung ?\/ ?sai)$/, 'yes-no'],
  [/^so nguyen$|^so$|^so luong$/, 'integer'],
  [/^so thap phan$|^so le$/, 'decimal'],
  [/^so tien$|^tien$|^dong$/, 'money'],
  [/^phan tram$|^ty le(?: %)?$|^%$/, 'percent'],
  [/^ngay$|^ngay,? thang$|^ngay ?\/ ?thang ?\/ ?nam$/, 'date'],
  [/^dien thoai$|^so dien thoai$/, 'phone'],
  [/^viet dai$|^(?:viet |ghi |chu )?nhieu dong$|^doan van$|^van ban dai$/, 'long-text'],
  [/^chu$|^chu mot dong$|^mot dong$|^viet ngan$/, 'text'],
  [/^(?:dinh kem )?(?:tep|file)(?: dinh kem)?$/, 'file'],
  [/^bang$/, 'table'],
];
export const required = /^bat buoc$|^\*$/;
export const optional = /^khong bat buoc$|^tuy chon$|^neu co$|^moi dong mot .+$/;
/** Computed, said alone; what follows is a formula, which is not read here. */
export const computed = /^(?:(?:may|he thong) )?tu (?:dong )?(?:tinh|dem|cong)(?: tu (?:cac )?(?:bang|dong)(?: .*)?)?$/;
export const computedSomehow = /^(?:(?:may|he thong) )?tu (?:dong )?(?:tinh|dem|cong)\b/;
export const least = /^(?:it nhat|toi thieu|tu) (\d{1,9})(?: tro len)?$/;

/** The kind that a word in brackets names. */
export const kindSaid = (said: string): Kind | undefined => kinds.find(([pattern]) => pattern.test(said))?.[1];

/** Whether words in brackets are about the field, and no part of its name. */
export function isAside(said: string): boolean {
  return /^(?:chi (?:hoi|nhap|hien)|khong duoc|khong (?:truoc|sau|qua|vuot)|moi |ghi ro|toi da|dung dinh dang)/.test(
    said,
  );
}

/** What is nearly always picked from a few answers. */
export const picked =
  /^(?:hinh thuc|tinh trang|trang thai|xep loai|phan loai|loai|muc do|trinh do|gioi tinh|dan toc|tu danh gia$)\b/;

/** The kind of field a name alone suggests: "Ngày …", "Số …", "Tệp …", "Hình thức …". */
export function kindOfTitle(title: string): Kind {
  const said = matchingKey(title);
  if (/^danh sach\b(?!.*\bdinh kem\b)/.test(said)) return 'table';
  return picked.test(said) ? 'choice' : kindOfAnswer(title);
}

/** The same where no answers can be offered, as in an outline that names none. */
export function kindOfAnswer(title: string): Kind {
  const said = matchingKey(title);
  if (/^(?:cac )?(?:tep|file)\b|\bdinh kem\b/.test(said)) return 'file';
  if (/^bang\b/.test(said)) return 'table';
  if (/^(?:noi (?!dung)|ten |co quan|nguoi |ho (?:va )?ten)/.test(said)) return 'text';
  if (/^so (?:ke hoach|quyet dinh|van ban|cong van|hieu)\b/.test(said)) return 'text';
  return guessKind({ header: title, samples: [] });
}

/** Units of measure that only counts have. */
export const counted = new RegExp(
  `^(?:${[
    'van ban|mo hinh|sang kien|y tuong|nguoi|ho|luot|luot (?:nguoi|xem|truy cap)|buoi|cuoc|vu|y kien|kien nghi|lop',
    'clb|cau lac bo|chi hoi|to hoi|tap the|ca nhan|tin|bai|tin,? bai|dong chi|doan vien|hoi vien|phieu|nha|phan qua',
  ].join('|')})$`,
);

/** A unit of measure, as in "đồng/người/năm": no answers are offered by it. */
export const measure =
  /^(?:(?:nghin|trieu|ty) )?dong$|^(?:kg|ta|tan|ha|m\d?|km|lit|gio|phut|ngay|tuan|thang|quy|nam|ky|nguoi|ho|luot|lan|%)$/;
