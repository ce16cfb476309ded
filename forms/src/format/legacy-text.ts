import { isVietnameseSyllable } from './syllable.ts';

/** Vietnamese encodings before Unicode: TCVN3 (fonts ".VnTime", "ABC") and VNI (fonts "VNI-Times"). */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** TCVN 5712:1993, the letters from 0xA1 on as its fonts use them; capitals with tones are drawn by a font of capitals. */
const tcvnFrom = 0xa1;
const tcvn = 'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

/** VNI writes a letter and its mark as two signs. The mark says tone and shape: U+0302 hat, U+0306 breve. */
const vniMarks: Readonly<Record<string, string>> = {
  ...{ ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323', â: '\u0302' },
  ...{ á: '\u0302\u0301', à: '\u0302\u0300', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' },
  ...{ ê: '\u0306', é: '\u0306\u0301', è: '\u0306\u0300', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' },
};
const vniLetters: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ' };
const vniPair = /([aeoôuöyAEOÔUÖY])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöæóòîñÔÖÆÓÒÎÑ]/g;

function inCaseOf(sign: string, letter: string): string {
  return sign === sign.toLowerCase() ? letter : letter.toUpperCase();
}

const decoders: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  TCVN3: (text) =>
    text.replace(/[\u00a1-\u00fe]/g, (sign) => {
      const letter = tcvn[sign.charCodeAt(0) - tcvnFrom];
      return letter === undefined || letter === ' ' ? sign : letter;
    }),
  VNI: (text) =>
    text
      .replace(vniPair, (sign, letter?: string, mark?: string) => {
        const base = letter ?? sign;
        const plain = inCaseOf(base, vniLetters[base.toLowerCase()] ?? base.toLowerCase());
        return plain + (mark === undefined ? '' : vniMarks[mark.toLowerCase()]!);
      })
      .normalize('NFC'),
};

/** The text of that encoding in Unicode. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return decoders[encoding](text);
}

/** Words with a sign beyond ASCII; without one a word is the same in every encoding. */
function tellingWords(text: string): string[] {
  return text.split(/[\s\d!-/:-@[-`{-~\u2010-\u2027]+/).filter((word) => /[\u00a1-\u024f\u1ea0-\u1ef9]/.test(word));
}

function shareOfSyllables(words: readonly string[]): number {
  return words.filter(isVietnameseSyllable).length / words.length;
}

const FEWEST_WORDS = 2;

/**
 * The encoding a text was written in, when it is one before Unicode: its words are no Vietnamese syllables as they stand,
 * and are read in that encoding. Null for text that is Unicode, foreign, or too short to tell.
 */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  const words = tellingWords(text.normalize('NFC'));
  if (words.length < FEWEST_WORDS || shareOfSyllables(words) > 0.5) return null;
  const readings = (['TCVN3', 'VNI'] as const).map((encoding) => ({
    encoding,
    share: shareOfSyllables(words.map((word) => fromLegacy(word, encoding))),
  }));
  const [best] = readings.sort((a, b) => b.share - a.share);
  return best && best.share >= 0.8 ? best.encoding : null;
}
