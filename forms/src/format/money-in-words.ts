const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const scales = ['', 'nghìn', 'triệu'];
const BILLION = 1_000_000_000n;

/** đồng in one unit of measure that forms give money in; other units are no money. */
const units: Readonly<Record<string, bigint>> = {
  đồng: 1n,
  'nghìn đồng': 1_000n,
  'ngàn đồng': 1_000n,
  'triệu đồng': 1_000_000n,
  'tỷ đồng': BILLION,
};

/**
 * The size of an amount of money in Vietnamese words: "bốn mươi triệu đồng" for 40 in triệu đồng. The amount is a
 * canonical decimal in the unit. Null when the unit is no money, or parts of a đồng would remain.
 */
export function moneyInWords(amount: string | number, unit = 'đồng'): string | null {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount));
  const size = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (!found || size === undefined) return null;
  const [, minus, whole = '', decimals = ''] = found;
  const parts = 10n ** BigInt(decimals.length);
  const scaled = BigInt(whole + decimals) * size;
  if (scaled % parts !== 0n) return null;
  const sum = scaled / parts;
  return `${minus && sum > 0n ? 'âm ' : ''}${numberInWords(sum)} đồng`;
}

/** A whole number from 0 in words: mốt, lăm and linh where people say them; a zero inside is said in full. */
export function numberInWords(number: bigint): string {
  return number === 0n ? 'không' : said(number, false);
}

/** `inside`: something greater was said before, so that hundreds are said even when there are none. */
function said(number: bigint, inside: boolean): string {
  if (number >= BILLION) {
    const rest = number % BILLION;
    return [said(number / BILLION, inside), 'tỷ', rest > 0n ? said(rest, true) : ''].filter(Boolean).join(' ');
  }
  const words: string[] = [];
  for (const scale of [2, 1, 0]) {
    const group = Number((number / 1000n ** BigInt(scale)) % 1000n);
    if (group > 0) words.push(threeDigits(group, inside || words.length > 0), scales[scale]!);
  }
  return words.filter(Boolean).join(' ');
}

function threeDigits(group: number, inside: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10] as const;
  const withHundreds = inside || hundreds > 0;
  const words = withHundreds ? [digits[hundreds]!, 'trăm'] : [];
  if (tens > 1) words.push(digits[tens]!, 'mươi');
  else if (tens === 1) words.push('mười');
  else if (ones > 0 && withHundreds) words.push('linh');
  if (ones === 1 && tens > 1) words.push('mốt');
  else if (ones === 5 && tens > 0) words.push('lăm');
  else if (ones > 0) words.push(digits[ones]!);
  return words.join(' ');
}
