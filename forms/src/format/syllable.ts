const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?';
const nucleus =
  '(?:uyê|uya|uyu|oai|oay|oao|oeo|uây|uôi|uai|iêu|yêu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|yê|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ươ|ưi|ưu|[aăâeêioôơuưy])';
const coda = '(?:ch|ng|nh|[cmnpt])?';
const shape = new RegExp(`^${onset}${nucleus}${coda}$`);
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** After these ends a syllable has the tone sắc or nặng. */
const stopped = /(?:ch|[cpt])$/;
const sharp = /[\u0301\u0323]/;

/** Whether a word is spelt like one Vietnamese syllable, in any case: letters in their order, one tone that may stand there. */
export function isVietnameseSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(tone) ?? [];
  const letters = apart.replace(tone, '').normalize('NFC');
  return tones.length <= 1 && shape.test(letters) && (!stopped.test(letters) || sharp.test(tones[0] ?? ''));
}
