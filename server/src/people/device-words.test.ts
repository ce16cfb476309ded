import { expect, it } from 'vitest';
import { deviceWords } from './device-words.ts';

const like = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`${like} Chrome/109.0.0.0 Safari/537.36`, 'Chrome 109, Windows'],
  [`${like} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.1`, 'Edge 120, Windows'],
  [`${like} coc_coc_browser/125.0.128 Chrome/119.0.0.0 Safari/537.36`, 'Cốc Cốc 125, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0', 'Firefox 115, Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
    'Safari 17, iPhone',
  ],
  ['Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36', 'Chrome 120, Android'],
  ['node', ''],
  [`${'('.repeat(100_000)}Windows NT`, ''],
])('a browser that calls itself %s is said in words', (said, words) => {
  expect(deviceWords(said)).toBe(words);
});
