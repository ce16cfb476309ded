import { matchingKey, type Kind } from '@ke-hoach/forms';

/** What a kind is guessed from: the words of a header and what stands below it. */
interface Evidence {
  header: string;
  samples: readonly string[];
}

const integer = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)$/;
const decimal = /^-?\d+(?:\.\d{3})*(?:,\d+|\.\d+)$/;
const date = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})$/;
const phone = /^(?:\+84|0)[\d .]{8,12}$/;
const yesNo = new Set(['co', 'khong', 'x', 'v', 'dung', 'sai', 'da', 'chua']);

/** Texts that begin like counts and are none. */
const namedNumbers = /\bso (?:nha|hieu|van ban|quyet dinh|ke hoach|cccd|cmnd|tai khoan|ky hieu|hop dong)\b/;

/** Words of a header, the most telling first. */
const words: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:tong )?so (?:luong )?(?:kien nghi|de xuat|giai phap|noi dung|y kien|nhan xet)/, 'integer'],
  [/dien thoai|\bsdt\b|\bso dt\b|di dong/, 'phone'],
  [/co ?\/ ?khong|\(x\)|danh dau|dung ?\/ ?sai/, 'yes-no'],
  [/%|\bty le\b|\bti le\b|phan tram/, 'percent'],
  [/kinh phi|so tien|\(.*dong\)|\bvnd\b|thanh tien|du toan|du no|tri gia|doanh thu|trieu dong|ty dong/, 'money'],
  [/^ngay (?!cong|nghi|hoi)|\bngay,? thang|^ngay$|thoi diem|\bngay (?:thuc hien|to chuc|ban hanh|sinh|nop)\b/, 'date'],
  [/^(?:thoi )?han (?:tra loi|nop|hoan thanh|xu ly|giai quyet|khac phuc|bao cao)\b/, 'date'],
  [/ghi chu|noi dung|mo ta|giai trinh|kien nghi|de xuat|nguyen nhan|giai phap|nhan xet|kho khan/, 'long-text'],
  [
    /^(?:ly do|uu diem|han che|ton tai|bai hoc|phuong huong|thanh tich)\b|^nhiem vu (?:trong tam|ky toi|nam)/,
    'long-text',
  ],
  [/dien tich|khoi luong|san luong|nang suat|chieu dai|\b(?:ha|tan|km|kg)\b/, 'decimal'],
  [/^(?:tong )?so\b|\bso luong\b|^tong\b|\bsl\b|^luot\b/, 'integer'],
];

/** The kind of field that fits a header and what stands below it. What is written in the cells outweighs the words. */
export function guessKind({ header, samples }: Evidence): Kind {
  const said = matchingKey(header);
  const byWords = namedNumbers.test(said) ? 'text' : words.find(([pattern]) => pattern.test(said))?.[1];
  const written = samples.filter((text) => text.trim() !== '');
  if (written.length === 0) return byWords ?? 'text';
  const all = (test: (text: string) => boolean) => written.every((text) => test(text.trim()));
  if (all((text) => date.test(text))) return 'date';
  if (all((text) => yesNo.has(matchingKey(text)))) return 'yes-no';
  if (all((text) => phone.test(text))) return 'phone';
  const isCode = written.some((text) => /^0\d/.test(text.trim()));
  if (!isCode && all((text) => integer.test(text))) return isMeasure(byWords) ? byWords! : 'integer';
  if (!isCode && all((text) => integer.test(text) || decimal.test(text)))
    return byWords === 'money' || byWords === 'percent' ? byWords : 'decimal';
  if (written.some((text) => text.length > 80 || text.includes('\n'))) return 'long-text';
  if (repeatsFew(written)) return 'choice';
  return byWords === 'long-text' || byWords === 'phone' ? byWords : 'text';
}

const isMeasure = (kind: Kind | undefined) => kind === 'money' || kind === 'percent' || kind === 'decimal';

/** The values of cells, each once however it is written, in the order they are first written. */
export function distinctOf(samples: readonly string[]): string[] {
  const written = samples.map((text) => text.trim().normalize('NFC')).filter((text) => text !== '');
  const first = new Map<string, string>();
  for (const text of written) {
    const key = matchingKey(text);
    if (!first.has(key)) first.set(key, text);
  }
  return [...first.values()];
}

/** A few short values that many cells repeat are choices; other cells are free text. */
function repeatsFew(written: readonly string[]): boolean {
  const distinct = distinctOf(written);
  const few = distinct.length >= 2 && distinct.length <= Math.min(12, written.length / 2);
  return written.length >= 4 && few && distinct.every((text) => text.length <= 60);
}

/** The unit of measure at the end of a header, "Diện tích (ha)", and the header without it. */
export function splitUnit(header: string): { title: string; unit: string | null } {
  const title = header.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const found = /^(.{2,}?)\s*\(\s*(?:đvt:?|đơn vị tính:?|đơn vị:?|tính bằng)?\s*([^()]{1,30}?)\s*\)$/iu.exec(title);
  if (!found?.[1] || !found[2]) return { title, unit: null };
  return /^(?:nếu có|có\/không|x|\d+|.*=.*)$/iu.test(found[2])
    ? { title, unit: null }
    : { title: found[1], unit: found[2] };
}

const largeUnits: readonly (readonly [RegExp, string])[] = [
  [/^(?:nghin|ngan)(?: dong)?$/, 'nghìn đồng'],
  [/^(?:trieu(?: dong)?|tr ?d(?:ong)?)$/, 'triệu đồng'],
  [/^t[yi](?: dong)?$/, 'tỷ đồng'],
];

/** The unit of money that is given in thousands, millions or thousands of millions; null for any other. */
export function largeMoneyUnit(unit: string | null): string | null {
  const said = matchingKey(unit ?? '');
  return largeUnits.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
