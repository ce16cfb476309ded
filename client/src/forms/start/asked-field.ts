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
export function kindOfTitle(title: string): Kind {
  return picked.test(matchingKey(title)) ? 'choice' : kindOfAnswer(title);
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

/** Reads one line: its number or bullet goes, words in brackets say what it is, what follows a colon are its choices. */
export function askedField(line: string): AskedField {
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
    .replaceAll(/\(([^()]*)\)/g, (whole, inside: string) => {
      const words = inside.split(/[;,]/).filter((word) => word.trim() !== '');
      const unread = words.filter((word) => !understood(word));
      if (unread.length === words.length) return whole;
      asked.notes.push(...unread.map((word) => word.trim()));
      return ' ';
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
  const [, before = plain, after = ''] = /^([^:]+?)\s*:\s*(.+)$/.exec(plain) ?? [];
  const offered = partsOf(after);
  const isOffer = offered.length > 1 || (kind === 'choice' && offered.length > 0);
  const named = (isOffer ? before : plain).replace(/[\s.:;…_*]+$/u, '').trim();
  if (/\*\s*:?$/.test(plain)) asked.required = true;
  if (isOffer && offered.map(matchingKey).sort().join() === 'co,khong') kind ??= 'yes-no';
  else if (isOffer) {
    kind ??= 'choice';
    asked.choices = offered;
    asked.isOffered = true;
  }
  asked.kind = kind ?? (asked.calculated ? 'integer' : kindOfAnswer(named));
  const measured =
    asked.kind === 'integer' || asked.kind === 'decimal' ? splitUnit(named) : { title: named, unit: null };
  return { ...asked, unit: measured.unit ?? asked.unit, title: measured.title.slice(0, longest) };
}

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
