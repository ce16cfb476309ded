import { matchingKey, type Kind } from '@ke-hoach/forms';
import { guessKind, largeMoneyUnit, splitUnit } from './guess-kind.ts';

/** A field as a line of an outline asks for it. */
export interface AskedField {
  title: string;
  kind: Kind;
  required: boolean;
  unit: string | null;
  /** Of a choice; `isOffered` when they stand on its own line. */
  choices: string[];
  isOffered: boolean;
  /** Of a whole number: the least. */
  least: number | null;
  /** Computed, by the outline's own words. */
  calculated: boolean;
  /** What the outline says in brackets and is not understood here. */
  notes: string[];
}

const numbering = /^\s*(?:\(?\d{1,3}(?:\.\d{1,3})*\s*[.)](?!\d)|[-–—•*+●▪]|[a-zđ][.)])\s*/iu;

/** A whole paragraph is no name. */
const longest = 500;

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
  [/^viet dai$|^nhieu dong$|^doan van$|^van ban dai$|^chu nhieu dong$/, 'long-text'],
  [/^chu$|^chu mot dong$|^mot dong$|^viet ngan$/, 'text'],
  [/^tep$|^tep dinh kem$|^file$/, 'file'],
  [/^bang$/, 'table'],
];
const required = /^bat buoc$|^\*$/;
const optional = /^khong bat buoc$|^tuy chon$|^neu co$|^moi dong mot .+$/;
const computed = /^tu tinh$|^tu dong tinh$/;
const least = /^(?:it nhat|toi thieu|tu) (\d{1,9})$/;

/** Whether words in brackets are about the field, and no part of its name. */
function isAside(said: string): boolean {
  return /^(?:chi (?:hoi|nhap|hien)|khong duoc|khong (?:truoc|sau|qua|vuot)|moi |ghi ro|toi da|dung dinh dang)/.test(
    said,
  );
}

/** What is nearly always picked from a few answers. */
const picked =
  /^(?:hinh thuc|tinh trang|trang thai|xep loai|phan loai|loai|muc do|trinh do|gioi tinh|dan toc|tu danh gia$)\b/;

/** The kind of field a name alone suggests: "Ngày …", "Số …", "Tệp …", "Hình thức …". */
function kindOfTitle(title: string): Kind {
  const said = matchingKey(title);
  if (/^danh sach\b(?!.*\bdinh kem\b)/.test(said)) return 'table';
  return picked.test(said) ? 'choice' : kindOfAnswer(title);
}

/** The same where no answers can be offered, as in an outline that names none. */
function kindOfAnswer(title: string): Kind {
  const said = matchingKey(title);
  if (/^(?:cac )?(?:tep|file)\b|\bdinh kem\b/.test(said)) return 'file';
  if (/^bang\b/.test(said)) return 'table';
  if (/^(?:noi (?!dung)|ten |co quan|nguoi |ho (?:va )?ten)/.test(said)) return 'text';
  if (/^so (?:ke hoach|quyet dinh|van ban|cong van|hieu)\b/.test(said)) return 'text';
  return guessKind({ header: title, samples: [] });
}

/** Units of measure that only counts have. */
const counted = new RegExp(
  `^(?:${[
    'van ban|mo hinh|sang kien|y tuong|nguoi|ho|luot|luot (?:nguoi|xem|truy cap)|buoi|cuoc|vu|y kien|kien nghi|lop',
    'clb|cau lac bo|chi hoi|to hoi|tap the|ca nhan|tin|bai|tin,? bai|dong chi|doan vien|hoi vien|phieu|nha|phan qua',
  ].join('|')})$`,
);

/** A unit of measure, as in "đồng/người/năm": no answers are offered by it. */
const measure =
  /^(?:(?:nghin|trieu|ty) )?dong$|^(?:kg|ta|tan|ha|m\d?|km|lit|gio|phut|ngay|tuan|thang|quy|nam|ky|nguoi|ho|luot|lan|%)$/;

/** Answers that brackets behind a name offer: "Cấp (xã / thành phố / tỉnh)". None where they may as well explain it. */
function offeredInside(name: string, inside: string): string[] {
  if (kindOfAnswer(name) !== 'text') return [];
  const parts = inside.split(/;|\/|\|/).map((part) => part.trim());
  const said = parts.map(matchingKey);
  const few = parts.every((part) => part !== '' && part.length <= 60) && !said.some((part) => measure.test(part));
  const isList = inside.includes(';') || parts.length > 2 || (parts.length === 2 && picked.test(matchingKey(name)));
  return few && isList && new Set(said).size === said.length ? parts.map(capitalised) : [];
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Reads one line: its number or bullet goes, words in brackets say what it is, what follows a colon are its choices. */
export const askedField = (line: string): AskedField => read(line, kindOfAnswer);

/**
 * The same of a name that is typed, whose answers can be asked for: what stands in front of it, or is said of it and not
 * understood, stays as it was typed.
 */
export function typedField(line: string): AskedField {
  const asked = read(line, kindOfTitle);
  const isUnderstood = asked.notes.length === 0 && asked.title !== '';
  const number = numbering.exec(line.normalize('NFC'))?.[0].trim();
  const title = !isUnderstood ? line.trim() : number ? `${number} ${asked.title}` : asked.title;
  return { ...asked, title };
}

function read(line: string, byName: (title: string) => Kind): AskedField {
  const asked: AskedField = {
    ...{ title: '', kind: 'text', required: false, unit: null, choices: [], isOffered: false },
    ...{ least: null, calculated: false, notes: [] },
  };
  let kind: Kind | undefined;
  const understood = (word: string): boolean => {
    const said = matchingKey(word);
    const found = kinds.find(([pattern]) => pattern.test(said))?.[1];
    const large = largeMoneyUnit(word);
    if (large) [kind, asked.unit] = ['decimal', large];
    else if (found) kind = found;
    else if (required.test(said)) asked.required = true;
    else if (computed.test(said)) asked.calculated = true;
    else if (least.test(said)) asked.least = Number(least.exec(said)?.[1]);
    else if (optional.test(said)) return true;
    else if (isAside(said)) asked.notes.push(word.trim());
    else return false;
    return true;
  };
  const plain = line
    .normalize('NFC')
    .replace(numbering, '')
    .replaceAll(/\(([^()]*)\)/g, (whole, inside: string, at: number, text: string) => {
      const words = inside.split(/[;,]/).filter((word) => word.trim() !== '');
      const unread = words.filter((word) => !understood(word));
      if (unread.length === words.length) {
        const offered = asked.choices.length > 0 ? [] : offeredInside(text.slice(0, at), inside);
        if (offered.length === 0) return whole;
        asked.choices = offered;
        asked.isOffered = true;
        return ' ';
      }
      asked.notes.push(...unread.map((word) => word.trim()));
      return ' ';
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
  const [, before = plain, after = ''] = /^([^:]+?)\s*:\s*(.+)$/.exec(plain) ?? [];
  const offered = partsOf(after);
  const isOffer = offered.length > 1 || (kind === 'choice' && offered.length > 0);
  if (asked.isOffered) kind ??= 'choice';
  const named = (isOffer ? before : plain).replace(/[\s.:;…_*]+$/u, '').trim();
  if (/\*\s*:?$/.test(plain)) asked.required = true;
  if (isOffer && offered.map(matchingKey).sort().join() === 'co,khong') kind ??= 'yes-no';
  else if (isOffer) {
    kind ??= 'choice';
    asked.choices = offered;
    asked.isOffered = true;
  }
  asked.kind = kind ?? (asked.calculated || isCount(named) ? 'integer' : byName(named));
  const measured =
    asked.kind === 'integer' || asked.kind === 'decimal' ? splitUnit(named) : { title: named, unit: null };
  return { ...asked, unit: measured.unit ?? asked.unit, title: measured.title.slice(0, longest) };
}

const isCount = (name: string) => counted.test(matchingKey(splitUnit(name).unit ?? ''));

/** Answers offered behind a colon, apart by slashes or semicolons. */
function partsOf(text: string): string[] {
  return text
    .split(/\s+\/\s+|\s*;\s*/)
    .map((part) =>
      part
        .replace(/[\s.…]+$/u, '')
        .trim()
        .slice(0, longest),
    )
    .filter((part) => part !== '');
}
