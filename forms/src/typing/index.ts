/** The door of typing help: cells and texts pasted from elsewhere, money in words. Fetched beside a form, not with it. */
export { answerFromTexts, cellCount } from '../fields/answer-from-text.ts';
export { fromLegacy, legacyEncodingOf } from '../format/legacy-text.ts';
export type { LegacyEncoding } from '../format/legacy-text.ts';
export { moneyInWords } from '../format/money-in-words.ts';
export { cleanPastedText } from '../format/pasted-text.ts';
