import { matchingKey } from '@ke-hoach/forms';
import { hasBlank, hasBoxes } from './written-blanks.ts';

/** What stands above the questions: what the form is called, and what is neither its name nor a question. */
export interface Preamble {
  name?: string;
  left: string[];
  /** Lines that ask for something all the same: "Tên đơn vị: …". */
  asking: string[];
}

/** Of a letterhead, not of a form. */
const letterhead = new RegExp(
  `^(?:${[
    'uy ban|ubmttq|ubnd|mttq|mat tran|ban thuong truc|ban chap hanh|hoi (?!nghi)|dang (?:bo|uy)|thanh uy|huyen uy',
    'tinh uy|lien doan|cong hoa xa hoi|doc lap|thanh pho |tinh |phuong |xa (?!hoi)|so ?:|mau (?:so )?\\d|phu luc \\d?',
    'kinh gui|can cu|kem theo|\\(',
  ].join('|')})`,
);
const outlineItself = /^đề cương(?: mẫu)?\s+/iu;
const placeAndDay = /\bngay\b.*\bthang\b.*\bnam\b/;
/** Said alone they need what follows: "BÁO CÁO" and below it "Kết quả …". */
const halfName = /^(?:bao cao|ke hoach|phieu|bieu|to trinh|de an|thong ke)$/;

const withoutBrackets = (line: string) =>
  line
    .replaceAll(/\([^()]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Whether a line is written in capitals. */
export function isInCapitals(line: string): boolean {
  const words = withoutBrackets(line);
  return words === words.toUpperCase() && matchingKey(words) !== '';
}

/** Reads the lines above the first numbered one. */
export function preambleOf(lines: readonly string[]): Preamble {
  const asking = lines.filter(isAsking);
  const silent = lines.filter((line) => !isAsking(line));
  const own = silent.filter((line) => !letterhead.test(matchingKey(line)) && !placeAndDay.test(matchingKey(line)));
  const capitals = own.filter(isInCapitals);
  const named = capitals.filter((line) => !outlineItself.test(line));
  const last = (named.length > 0 ? named : capitals).at(-1) ?? own.find((line) => withoutBrackets(line).length <= 120);
  if (last === undefined || withoutBrackets(last) === '') return { left: silent, asking };
  const at = silent.indexOf(last);
  const [above, below] = [silent[at - 1], silent[at + 1]];
  const taken = [last];
  let name = asName(last.replace(outlineItself, '') || last);
  if (above !== undefined && named.includes(above) && halfName.test(matchingKey(above))) {
    taken.push(above);
    name = `${asName(above)} ${lowered(name)}`;
  } else if (below !== undefined && own.includes(below) && halfName.test(matchingKey(last))) {
    taken.push(below);
    name = `${name} ${lowered(withoutBrackets(below))}`;
  }
  return { name, left: silent.filter((line) => !taken.includes(line)), asking };
}

function isAsking(line: string): boolean {
  const said = matchingKey(line);
  if (letterhead.test(said) || placeAndDay.test(said)) return false;
  return hasBlank(line) || hasBoxes(line) || /:\s*$/.test(line) || /\(bắt buộc\)/iu.test(line);
}

const lowered = (text: string) => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);

/** Letters without a vowel are said one by one: "MTTQ" stays what it is. */
const abbreviation = /^(?:[^aeiouy\s]{2,}|ubnd|ubmttq)$/;

/** A title in capitals, as a name is written. */
export function asName(title: string): string {
  const words = withoutBrackets(title);
  if (!isInCapitals(words)) return words;
  const name = words
    .split(' ')
    .map((word) => (abbreviation.test(matchingKey(word)) ? word : word.toLocaleLowerCase('vi')))
    .join(' ')
    .replaceAll('việt nam', 'Việt Nam');
  return name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1);
}

/** What stands below the questions for whoever signs. */
export function isSignature(line: string): boolean {
  const said = matchingKey(line.replaceAll(/[.…_]+/g, ' '));
  return /^\(?ky\b.*ho (?:va )?ten|^noi nhan\b/.test(said) || /^(?:.{0,40}, ?)?ngay thang nam ?\d*$/.test(said);
}
