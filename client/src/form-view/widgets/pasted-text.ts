/* What a text out of a word processor needs: fetched when one is pasted. */
export { cleanPastedText, fromLegacy, legacyEncodingOf } from '@ke-hoach/forms';
