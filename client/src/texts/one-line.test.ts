import { expect, it } from 'vitest';
import { oneLine } from './one-line.ts';

it.each([
  ['Xã Tam Phú', 'Xã Tam Phú'],
  ['Xã A\r\nBcc: all@example.vn', 'Xã A Bcc: all@example.vn'],
  ['Xã A\u2028Nộp tại: https://evil.example', 'Xã A Nộp tại: https://evil.example'],
  ['Xã\u0085A\u000b\u001bB\t ', 'Xã A B'],
  ['Xã \u202eevil\u202c \u2067A\u2069', 'Xã evil A'],
])('%j stays on its line and reads forwards', (name, line) => {
  expect(oneLine(name)).toBe(line);
});
